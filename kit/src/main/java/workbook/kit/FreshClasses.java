package workbook.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads an exercise's classes anew, so that what it keeps in {@code static} fields lives for one test,
 * as it would live for one run of a program.
 *
 * <p>Its classes are itself and the others of its lesson that are no tests, and what is nested in them. Of one
 * that is nested in a test, such as a server that a jury tries, it's all that is nested there.
 */
final class FreshClasses extends ClassLoader {

    private static final String LESSON = "lesson";
    private static final Set<String> TIMER_NAMES = Set.of("delayedExecutor", "orTimeout", "completeOnTimeout");
    private static final Set<String> POOL_NAMES =
            Set.of("java/util/concurrent/CompletableFuture", "java/util/concurrent/ForkJoin", "parallel");
    private static final List<String> SHARED_NAMES =
            Stream.concat(TIMER_NAMES.stream(), POOL_NAMES.stream()).toList();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final String exercise;
    private final String lesson;

    private FreshClasses(Class<?> exercise) {
        super("exercise " + NUMBER.incrementAndGet(), exercise.getClassLoader());
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

    /** The loader of such a copy; null of any other class, and of none. */
    static @Nullable FreshClasses of(@Nullable Class<?> copy) {
        return copy != null && copy.getClassLoader() instanceof FreshClasses fresh ? fresh : null;
    }

    /** The class that this one was loaded anew from. */
    static Class<?> originalOf(Class<?> copy) {
        try {
            FreshClasses fresh = of(copy);
            return fresh == null ? copy : fresh.getParent().loadClass(copy.getName());
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
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            SHARED_NAMES.stream().filter(text::contains).forEach(used::add);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** True if a class that has been loaded so far names something by which a timer is reached that all code shares. */
    boolean canUseSharedTimers() {
        return TIMER_NAMES.stream().anyMatch(used::contains);
    }

    /** The same for the pool that all code shares. */
    boolean canUseSharedPool() {
        return POOL_NAMES.stream().anyMatch(used::contains);
    }

    /** True of a line in one of its classes: of the same exercise in another test it is not. */
    boolean has(StackTraceElement frame) {
        return Objects.equals(getName(), frame.getClassLoaderName());
    }

    private boolean isOfTheExercise(String name) {
        String outer = name.split("\\$", 2)[0];
        boolean ofTheLesson = lesson.startsWith(LESSON) && name.startsWith(lesson) && !outer.endsWith("Test");
        return outer.equals(exercise.split("\\$", 2)[0]) || ofTheLesson;
    }

    private byte @Nullable [] bytes(String name) {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
