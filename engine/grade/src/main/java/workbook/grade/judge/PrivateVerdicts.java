package workbook.grade.judge;

import java.util.ArrayList;
import java.util.List;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.course.Exercise;
import workbook.grade.result.PrivateTests;

/** Makes one verdict of those of the workbook's test and a teacher's private one. */
final class PrivateVerdicts {

    private PrivateVerdicts() {}

    /**
     * The verdict of a private test: each of its tests has a name that says so. If none of them ended, there is one for
     * all of them, so that what the reason says of the test is concealed with it.
     */
    static Verdict named(Verdict verdict) {
        var tests = new ArrayList<TestResult>();
        verdict.tests().forEach(test -> tests.add(test.named(PrivateTests.NAME + test.name())));
        if (tests.isEmpty()) {
            tests.add(TestResult.only(
                    PrivateTests.NAME + "none of its tests ended", 1, verdict.status(), verdict.reason()));
        }
        return verdict.telling(verdict.mistake(), tests, verdict.output());
    }

    /**
     * Both: a step earns its points if all tests of both pass. If the private test came to no end, no step does, since
     * what did not run is not passed.
     *
     * @param open of the workbook's own test, or of one that stands for it
     * @param hidden of a private test, {@link #named}
     * @param testHash of all tests
     */
    static Verdict together(Exercise exercise, Verdict open, Verdict hidden, String testHash) {
        var tests = new ArrayList<>(open.tests());
        tests.addAll(hidden.tests());
        List<Integer> worth = exercise.stepPoints();
        int known = 0;
        int points = 0;
        int step = worth.size();
        for (int i = worth.size(); i >= 1; i--) {
            boolean first = passed(open, i, worth.size()) && some(open, i, worth.size());
            boolean both = first && ended(hidden) && passed(hidden, i, worth.size());
            known += first ? worth.get(i - 1) : 0;
            points += both ? worth.get(i - 1) : 0;
            step = both ? step : i;
        }
        if (known != open.points()) { // its tests don't tell which steps passed
            points = hidden.passed() ? open.points() : 0;
        }
        Verdict told = open.passed() ? hidden : open;
        return new Verdict(
                open.exercise(),
                told.status(),
                points,
                open.maxPoints(),
                step,
                open.steps(),
                tests,
                told.mistake(),
                told.cause(),
                open.seed(),
                open.wallMillis() + hidden.wallMillis(),
                open.isolation(),
                open.sourceHash(),
                testHash,
                told.output(),
                open.errors(),
                told.reason());
    }

    private static boolean ended(Verdict hidden) {
        return hidden.passed() || hidden.status() == Status.FAILED || hidden.status() == Status.UNSTABLE;
    }

    private static boolean some(Verdict verdict, int step, int steps) {
        return verdict.tests().stream().anyMatch(test -> test.stepIn(steps) == step);
    }

    private static boolean passed(Verdict verdict, int step, int steps) {
        return verdict.tests().stream()
                .filter(test -> test.stepIn(steps) == step)
                .allMatch(test -> test.status() == Status.PASSED);
    }
}
