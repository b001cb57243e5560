package workbook.kit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads classes from the bytes that were sent, and the libraries from the JVM. */
final class SentClasses extends ClassLoader {

    private final Map<String, byte[]> classes;

    SentClasses(Map<String, byte[]> classes) {
        super("learner", SentClasses.class.getClassLoader());
        this.classes = classes;
    }

    /** First what was sent: a learner's class of the same name must not hide behind another. */
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

    /** For a program that is to run as a process of its own. */
    @Override
    public @Nullable InputStream getResourceAsStream(String path) {
        byte[] bytes = classes.get(path.replaceAll("\\.class$", "").replace('/', '.'));
        return bytes == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(bytes);
    }
}
