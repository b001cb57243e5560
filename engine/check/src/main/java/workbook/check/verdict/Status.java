package workbook.check.verdict;

import java.util.Locale;

/** How a check, or one test of it, ended. */
public enum Status {
    PASSED,
    FAILED,
    DID_NOT_COMPILE,
    TIMED_OUT,
    CRASHED,
    UNSTABLE,
    NO_TEST_RAN,
    /** The set-up failed, not the learner. */
    NOT_JUDGED;

    /** The name in JSON, such as {@code did_not_compile}. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
