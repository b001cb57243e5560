package workbook.check.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.ComparedValues;
import workbook.check.workshop.Run;
import workbook.check.workshop.TestRun;

/** A run's tests as results, and what they are worth together. */
final class Results {

    private final Run run;
    private final NextStep next;
    private final int steps;

    Results(Run run, NextStep next, int steps) {
        this.run = run;
        this.next = next;
        this.steps = steps;
    }

    /** In the order of the source; the test in which a run broke off is the last. */
    List<TestResult> tests() {
        var results = new ArrayList<TestResult>();
        run.tests().forEach(test -> results.add(result(test)));
        if (run.end() != Run.End.FINISHED && run.during() != null) {
            results.add(brokenOff(run.during()));
        }
        return results;
    }

    private TestResult result(TestRun test) {
        boolean passed = test.outcome() == TestRun.Outcome.PASSED;
        return new TestResult(
                EarlyEnd.words(test.method()),
                clamp(test.step()),
                status(test.outcome()),
                test.causes(),
                passed ? null : expected(test),
                passed ? null : got(test),
                null,
                passed ? null : next.step(null, 0, clamp(test.step()), test.lines()),
                test.rows(),
                test.frames(),
                test.notes(),
                test.lines(),
                passed ? null : next.place(0, clamp(test.step()), test.lines()),
                predicted(test));
    }

    private static @Nullable Predicted predicted(TestRun test) {
        return test.predictions().isEmpty()
                ? null
                : new Predicted(test.predictions(), List.of(), "", Predicted.Withheld.NOTHING, List.of());
    }

    private TestResult brokenOff(String method) {
        int step = clamp(run.planned().stream()
                .filter(test -> test.method().equals(method))
                .mapToInt(Run.Planned::step)
                .findFirst()
                .orElse(1));
        List<String> lines = run.line() == null ? List.of() : List.of(run.line());
        return new TestResult(
                EarlyEnd.words(method),
                step,
                EarlyEnd.status(run.end()),
                List.of(),
                EarlyEnd.words(method),
                EarlyEnd.reason(run),
                null,
                next.step(null, 0, step, lines),
                List.of(),
                List.of(),
                List.of(),
                lines,
                next.place(0, step, lines),
                null);
    }

    private static Status status(TestRun.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Status.PASSED;
            case UNMET, THREW -> Status.FAILED;
            case BROKE -> Status.CRASHED;
            case UNSTABLE -> Status.UNSTABLE;
        };
    }

    private static String expected(TestRun test) {
        return test.expected() != null
                ? test.expected()
                : ComparedValues.of(test.thrown())
                        .map(compared -> shown(compared.expected()))
                        .orElseGet(() -> EarlyEnd.words(test.method()));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(empty)" : value;
    }

    private static @Nullable String got(TestRun test) {
        if (test.got() != null) {
            return test.got();
        }
        return switch (test.outcome()) {
            case UNMET, UNSTABLE ->
                ComparedValues.of(test.thrown())
                        .map(compared -> shown(compared.got())
                                + (compared.about().isEmpty() ? "" : " (" + compared.about() + ")"))
                        .orElseGet(() -> withoutType(test.thrown()));
            default ->
                test.lines().isEmpty()
                        ? "the test ended with " + firstLine(test.thrown()) // it can be of the test's own code
                        : "your code threw " + firstLine(test.thrown()) + " at "
                                + test.lines().get(0);
        };
    }

    private static String withoutType(@Nullable String thrown) {
        String text = thrown == null ? "" : thrown;
        int colon = text.indexOf(": ");
        return colon < 0 ? text : text.substring(colon + 2);
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    /** The worst of its tests, or the run's own end; passed only if every planned test passed. */
    Status status() {
        if (run.end() != Run.End.FINISHED) {
            return EarlyEnd.status(run.end());
        }
        var got = run.tests().stream().map(test -> status(test.outcome())).toList();
        for (Status bad : List.of(Status.CRASHED, Status.FAILED, Status.UNSTABLE)) {
            if (got.contains(bad)) {
                return bad;
            }
        }
        boolean all =
                !run.planned().isEmpty() && passed().size() == run.planned().size();
        return all ? Status.PASSED : Status.NO_TEST_RAN;
    }

    private List<TestRun> passed() {
        return run.tests().stream()
                .filter(test -> test.outcome() == TestRun.Outcome.PASSED)
                .toList();
    }

    /** True if the step has a test, and all of its tests passed. */
    boolean passed(int step) {
        long planned = run.planned().stream()
                .filter(test -> clamp(test.step()) == step)
                .count();
        long passed =
                passed().stream().filter(test -> clamp(test.step()) == step).count();
        return planned > 0 && planned == passed;
    }

    private int clamp(int step) {
        return Math.max(1, Math.min(steps, step));
    }
}
