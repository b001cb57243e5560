package workbook.grade.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.course.Exercise;
import workbook.grade.ThisWorkbook;
import workbook.grade.result.PrivateTests;

/** What a private test costs in an exercise of several steps. */
class PrivateVerdictsTest {

    private static final Exercise STEPS = ThisWorkbook.course().exercises().stream()
            .filter(exercise -> exercise.stepPoints().size() > 1)
            .findFirst()
            .orElseThrow();
    private static final int FIRST = STEPS.stepPoints().get(0);
    private static final int ALL = STEPS.points();

    @Test
    void a_private_test_costs_its_step_and_no_other() {
        Verdict failed = together(all(Status.PASSED), hidden(Status.FAILED, 1, Status.FAILED));

        assertEquals(Status.FAILED, failed.status());
        assertEquals(ALL - FIRST, failed.points());
        assertEquals(1, failed.step());
        assertEquals("sha256:all", failed.testHash());
        Verdict passed = together(all(Status.PASSED), hidden(Status.PASSED, 1, Status.PASSED));
        assertEquals(Status.PASSED, passed.status());
        assertEquals(ALL, passed.points());
    }

    @Test
    void a_private_test_never_gives_points() {
        Verdict verdict = together(all(Status.FAILED), hidden(Status.PASSED, 1, Status.PASSED));

        assertEquals(Status.FAILED, verdict.status());
        assertEquals(0, verdict.points());
    }

    @Test
    void a_private_test_that_came_to_no_end_costs_everything() {
        for (Status status : List.of(Status.CRASHED, Status.TIMED_OUT, Status.NO_TEST_RAN, Status.DID_NOT_COMPILE)) {
            Verdict verdict = together(all(Status.PASSED), hidden(status, 1, null));

            assertEquals(status, verdict.status());
            assertEquals(0, verdict.points(), status.toString());
            Verdict told = PrivateTests.NAMED.conceal(verdict);
            assertNull(told.reason());
            assertFalse(told.toString().contains("SECRET"), told.toString());
            assertTrue(told.toString().contains("private test 1"), told.toString());
        }
    }

    @Test
    void points_that_no_test_explains_are_kept_only_if_the_private_test_passed() {
        Verdict open = verdict(Status.FAILED, 1, all(Status.FAILED).tests(), null);

        assertEquals(1, together(open, hidden(Status.PASSED, 1, Status.PASSED)).points());
        assertEquals(0, together(open, hidden(Status.FAILED, 2, Status.FAILED)).points());
    }

    private static Verdict together(Verdict open, Verdict hidden) {
        return PrivateVerdicts.together(STEPS, open, hidden, "sha256:all");
    }

    /** Each step has one test that ended so. */
    private static Verdict all(Status status) {
        var tests = new ArrayList<TestResult>();
        for (int i = 1; i <= STEPS.stepPoints().size(); i++) {
            tests.add(test("open " + i, i, status));
        }
        return verdict(status, status == Status.PASSED ? ALL : 0, tests, null);
    }

    private static Verdict hidden(Status status, int step, @Nullable Status ended) {
        List<TestResult> tests = ended == null ? List.of() : List.of(test("SECRET", step, ended));
        return PrivateVerdicts.named(verdict(status, 0, tests, status == Status.PASSED ? null : "SECRET reason"));
    }

    private static Verdict verdict(Status status, int points, List<TestResult> tests, @Nullable String reason) {
        return new Verdict(
                STEPS.id(),
                status,
                points,
                ALL,
                1,
                STEPS.stepPoints().size(),
                tests,
                null,
                null,
                1,
                1,
                "two_jvms",
                "sha256:a",
                "sha256:b",
                "",
                List.of(),
                reason);
    }

    private static TestResult test(String name, int step, Status status) {
        return new TestResult(
                name, step, status, List.of(), null, null, null, null, List.of(), List.of(), List.of(), List.of(), null,
                null);
    }
}
