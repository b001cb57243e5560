package workbook.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Loads the classes of one package anew: what a test left in a {@code static} field of the exercise
 * is nothing for the next test to find. In a program each of these tests would be a start of its own.
 */
final class FreshClasses extends ClassLoader {

    private final ClassLoader origin;
    private final String folder;

    private FreshClasses(Class<?> like) {
        super(like.getClassLoader());
        origin = like.getClassLoader();
        folder = like.getPackageName() + ".";
    }

    /** The same class, loaded anew, with all that it uses of its own package. */
    static Class<?> of(Class<?> exercise) {
        try {
            return new FreshClasses(exercise).loadClass(exercise.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e); // it is there, or nobody could name it
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(folder)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = origin.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
