package workbook.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads the learner's classes from memory, and everything else from the JVM that it is in. */
public class ClassBytes extends ClassLoader {

    private final Map<String, byte[]> classes;

    /** @param classes the bytes of each class, by its name */
    public ClassBytes(Map<String, byte[]> classes) {
        super("learner", ClassBytes.class.getClassLoader());
        this.classes = classes;
    }

    /**
     * The classes that an exercise needs elsewhere, by name: all that its loader has in memory, or all
     * that lie in its folder.
     */
    static Map<String, byte[]> of(Class<?> exercise) {
        Class<?> original = FreshClasses.originalOf(exercise);
        if (original.getClassLoader() instanceof ClassBytes loader) {
            return loader.classes;
        }
        String lesson = original.getPackageName();
        var bytes = new HashMap<String, byte[]>();
        try (Stream<Path> files = Files.list(folderOf(original))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.class$", "");
                bytes.put(lesson + "." + name, Files.readAllBytes(file));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the classes beside " + original.getName() + " cannot be read", e);
        }
        return bytes;
    }

    private static Path folderOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolve(type.getPackageName().replace('.', '/'));
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
