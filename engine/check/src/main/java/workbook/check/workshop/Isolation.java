package workbook.check.workshop;

import java.util.Locale;

/** How far the learner's class is kept from the test that judges it. */
public enum Isolation {
    /** Both in the workshop's JVM, the learner's in a class loader of its own run. */
    WORKSHOP,
    /** The test in the workshop's JVM, the learner's class in another one. */
    TWO_JVMS,
    /** The same, with the other JVM in a sandbox of the operating system's. */
    SANDBOX;

    /** True if the learner's class is in another JVM than the test. */
    public boolean apart() {
        return this != WORKSHOP;
    }

    /** The name in JSON, such as {@code two_jvms}. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
