package workbook.check.workshop;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What random choices in a test are made from, such as which message a network loses: the system
 * property {@code workbook.seed}, here and in every JVM in which tests run. A run with the same seed
 * makes the same choices.
 */
public final class Seed {

    static final String PROPERTY = "workbook.seed";
    private static final long DEFAULT = 42;
    private static final ThreadLocal<@Nullable Long> MINE = new ThreadLocal<>();

    private Seed() {}

    /** The seed of the runs that begin from now on. */
    public static long current() {
        Long mine = MINE.get();
        return mine == null ? Long.getLong(PROPERTY, DEFAULT) : mine;
    }

    /** Does something with another seed for the runs that begin on this thread meanwhile. */
    public static <T> T with(long seed, Supplier<T> action) {
        MINE.set(seed);
        try {
            return action.get();
        } finally {
            MINE.remove();
        }
    }

    /** Takes another one for all workshops that start from now on. */
    public static void use(long seed) {
        System.setProperty(PROPERTY, Long.toString(seed));
    }
}
