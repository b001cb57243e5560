package workbook.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Loads an exercise's classes anew, so that what it keeps in {@code static} fields lives for one test,
 * as it would live for one run of a program.
 *
 * <p>Its classes are itself and the others of its lesson that are no tests, and what is nested in them.
 */
final class FreshClasses extends ClassLoader {

    private static final String LESSON = "lesson";

    private final String exercise;
    private final String lesson;

    private FreshClasses(Class<?> exercise) {
        super("exercise", exercise.getClassLoader());
        this.exercise = exercise.getName();
        lesson = exercise.getPackageName() + ".";
    }

    /** The same class, as if nobody had used it yet. */
    static Class<?> copyOf(Class<?> exercise) {
        try {
            return new FreshClasses(exercise).loadClass(exercise.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class that this one was loaded anew from. */
    static Class<?> originalOf(Class<?> copy) {
        try {
            return copy.getClassLoader() instanceof FreshClasses fresh
                    ? fresh.getParent().loadClass(copy.getName())
                    : copy;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = isOfTheExercise(name) ? bytes(name) : null;
            return bytes == null ? super.loadClass(name, resolve) : defineClass(name, bytes, 0, bytes.length);
        }
    }

    private boolean isOfTheExercise(String name) {
        String outer = name.split("\\$", 2)[0];
        boolean ofTheLesson = lesson.startsWith(LESSON) && name.startsWith(lesson) && !outer.endsWith("Test");
        return name.equals(exercise) || name.startsWith(exercise + "$") || ofTheLesson;
    }

    private byte @Nullable [] bytes(String name) {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
