package workbook.process;

import java.util.Locale;

/** What a child JVM is for; it says so when it connects. */
public enum Role {
    /** Holds tests or scripts, runs them, and says how they went. */
    JUDGE(false),
    /** Holds a learner's classes, for a judge. */
    LEARNER(false),
    /** Is a program of a learner's. */
    PROGRAM(true),
    /** Runs a learner's server for a browser. */
    SERVER(true);

    private final boolean keepsInput;

    Role(boolean keepsInput) {
        this.keepsInput = keepsInput;
    }

    /** True if what runs in it may read its standard input, which then stays open. */
    boolean keepsInput() {
        return keepsInput;
    }

    /** The name in sentences and on the channel, such as {@code learner}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
