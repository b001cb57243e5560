package workbook.check.workshop;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.kit.Report;
import workbook.kit.Row;
import workbook.kit.Unmet;
import workbook.kit.Unstable;
import workbook.process.AnswerOverdue;
import workbook.process.ChannelClosed;

/** What a test threw, and what that says. */
final class Failure {

    private static final int MOST_FRAMES = 400;
    private static final int DEEPEST_CAUSE = 10;

    private final Throwable thrown;
    private final JudgedLines lines;

    Failure(Throwable thrown, JudgedLines lines) {
        this.thrown = thrown;
        this.lines = lines;
    }

    static TestRun test(String name, int step, @Nullable Failure failure, Report report) {
        var frames = report.frames();
        var kept = List.copyOf(frames.subList(0, Math.min(frames.size(), MOST_FRAMES)));
        if (failure == null) {
            return new TestRun(
                    name,
                    step,
                    TestRun.Outcome.PASSED,
                    null,
                    List.of(),
                    null,
                    null,
                    report.rows(),
                    kept,
                    report.notes(),
                    List.of(),
                    report.predictions());
        }
        return new TestRun(
                name,
                step,
                failure.outcome(),
                failure.words(),
                failure.causes(),
                failure.expected(),
                failure.got(),
                failure.rows(report),
                kept,
                report.notes(),
                failure.lines.of(failure.thrown),
                report.predictions());
    }

    /** True if the learner's JVM did not answer in time. */
    boolean late() {
        return find(AnswerOverdue.class) != null;
    }

    private TestRun.Outcome outcome() {
        if (find(Unstable.class) != null) {
            return TestRun.Outcome.UNSTABLE;
        }
        boolean jvmGone = find(ChannelClosed.class) != null;
        if (jvmGone || find(StackOverflowError.class) != null || find(LinkageError.class) != null) {
            return TestRun.Outcome.BROKE;
        }
        return find(AssertionError.class) != null ? TestRun.Outcome.UNMET : TestRun.Outcome.THREW;
    }

    /** The root cause, which is what the learner's own code threw. */
    private String words() {
        Throwable root = thrown;
        for (int i = 0; root.getCause() != null && i < DEEPEST_CAUSE; i++) {
            root = root.getCause();
        }
        return root.toString();
    }

    /** From what the learner's code threw down to the root; what the kit and reflection put around it is left out. */
    private List<ThrownCause> causes() {
        Throwable at = thrown;
        while (at instanceof Unstable || at instanceof InvocationTargetException || isTests(at)) {
            at = at.getCause();
        }
        var causes = new ArrayList<ThrownCause>();
        while (at != null && causes.size() < DEEPEST_CAUSE) {
            causes.add(new ThrownCause(at.toString(), lines.innermost(at.getStackTrace())));
            at = at.getCause();
        }
        return causes;
    }

    /** True for an expectation of the test's: the judged code threw none. */
    private boolean isTests(@Nullable Throwable at) {
        return at instanceof AssertionError && lines.innermost(at.getStackTrace()) == null;
    }

    private @Nullable String expected() {
        Unmet unmet = find(Unmet.class);
        return unmet == null ? null : unmet.expected();
    }

    private @Nullable String got() {
        Unmet unmet = find(Unmet.class);
        return unmet == null ? null : unmet.got();
    }

    /**
     * The table at the moment of the failure says more than the one after the test's end; a jury's
     * failure has none, and the report is then that of the last test on trial.
     */
    private List<Row> rows(Report report) {
        Unmet unmet = find(Unmet.class);
        boolean predicted = !report.predictions().isEmpty(); // whose failure tells no rows
        return unmet == null || predicted ? report.rows() : unmet.rows();
    }

    private <T extends Throwable> @Nullable T find(Class<T> kind) {
        Throwable at = thrown;
        for (int i = 0; at != null && i < DEEPEST_CAUSE; i++) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
