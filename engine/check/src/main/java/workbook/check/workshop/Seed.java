package workbook.check.workshop;

/**
 * What random choices in a test are made from, such as which message a network loses: the system
 * property {@code workbook.seed}, here and in every JVM in which tests run. A run with the same seed
 * makes the same choices.
 */
public final class Seed {

    static final String PROPERTY = "workbook.seed";
    private static final long DEFAULT = 42;

    private Seed() {}

    /** The seed of the runs that begin from now on. */
    public static long current() {
        return Long.getLong(PROPERTY, DEFAULT);
    }

    /** Takes another one for all workshops that start from now on. */
    public static void use(long seed) {
        System.setProperty(PROPERTY, Long.toString(seed));
    }
}
