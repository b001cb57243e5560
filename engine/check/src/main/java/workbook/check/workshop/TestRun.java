package workbook.check.workshop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.kit.Frame;
import workbook.kit.Prediction;
import workbook.kit.Row;

/**
 * How one test went.
 *
 * @param method the test's method, such as {@code the_speaker_hears_nothing}
 * @param step from 1
 * @param thrown what it threw, such as {@code java.lang.IllegalStateException: closed}, or null
 * @param causes what was thrown, outermost first, each with its line; empty for an unmet expectation
 * @param expected what was expected, where an expectation was not met; or null
 * @param got what happened instead, or null
 * @param lines the judged classes' lines in the stack of what was thrown, innermost first
 * @param predictions what the exercise predicted, beside what happened
 */
public record TestRun(
        String method,
        int step,
        Outcome outcome,
        @Nullable String thrown,
        List<ThrownCause> causes,
        @Nullable String expected,
        @Nullable String got,
        List<Row> rows,
        List<Frame> frames,
        List<String> notes,
        List<String> lines,
        List<Prediction> predictions) {

    private static final int LONGEST_TEXT = 10_000;

    /** What JUnit's {@code Assumptions} throw, and what a kit without a program that it needs does. */
    private static final String ABORTED = "org.opentest4j.TestAbortedException: ";

    /** How a test can end while its JVM lives on. */
    public enum Outcome {
        PASSED,
        /** An expectation was not met. */
        UNMET,
        /** Something else was thrown. */
        THREW,
        /** A stack overflow, or a class that could not be initialised. */
        BROKE,
        /** Nothing can be said. */
        UNSTABLE
    }

    /** Why it was skipped; null if it was not. */
    public @Nullable String whySkipped() {
        return thrown != null && thrown.startsWith(ABORTED) ? thrown.substring(ABORTED.length()) : null;
    }

    /** The same without rows and frames, for a reason. */
    TestRun withoutRecording(String reason) {
        var more = new ArrayList<String>(notes);
        more.add(reason);
        return new TestRun(
                method,
                step,
                outcome,
                cut(thrown),
                List.of(),
                cut(expected),
                cut(got),
                List.of(),
                List.of(),
                more,
                lines,
                List.of());
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
