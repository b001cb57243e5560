package workbook.kit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the learner's classes from memory, and everything else from the JVM that it is in. */
public class ClassBytes extends ClassLoader {

    private final Map<String, byte[]> classes;

    /** @param classes the bytes of each class, by its name */
    public ClassBytes(Map<String, byte[]> classes) {
        super("learner", ClassBytes.class.getClassLoader());
        this.classes = classes;
    }

    /** The bytes of each class, by its name: a program of the learner's runs from them elsewhere. */
    final Map<String, byte[]> bytes() {
        return classes;
    }

    /** First what is in memory: a learner's class must not hide behind another of the same name. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** Serves the classes' bytes too: they know the order of the tests in the source. */
    @Override
    public @Nullable InputStream getResourceAsStream(String path) {
        byte[] bytes = classes.get(path.replaceAll("\\.class$", "").replace('/', '.'));
        return bytes == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(bytes);
    }
}
