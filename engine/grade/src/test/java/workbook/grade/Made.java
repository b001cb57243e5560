package workbook.grade;

import java.util.List;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.grade.book.AssignedExercise;
import workbook.grade.book.Assignment;
import workbook.grade.result.Result;
import workbook.kit.Row;

/** Results that no checker gave, for what the class of 30 has none of. */
public final class Made {

    /** Two exercises, of 1+2 and of 4 points. */
    public static final Assignment TWO = new Assignment(
            "Two",
            List.of(
                    new AssignedExercise("lesson01_a/One", "A", List.of(1, 2)),
                    new AssignedExercise("lesson02_b/Other", "B", List.of(4))),
            java.util.Map.of());

    /** What a hostile student writes wherever it is possible. */
    public static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)> \"'&\u2028]]>\u202e`|*x*[a](b) $& \\";

    private Made() {}

    /** A verdict on an exercise of two steps: the first passed. */
    public static Result result(String student, String exercise, Status status, int points, int max) {
        return result(student, exercise, status, points, max, "");
    }

    /** The same with a text everywhere where a student's code can put one. */
    public static Result result(String student, String exercise, Status status, int points, int max, String text) {
        List<TestResult> tests = List.of(
                test("the first", 1, Status.PASSED, text),
                test("the second", 2, status == Status.NOT_JUDGED ? Status.FAILED : status, text));
        var verdict = new Verdict(
                exercise,
                status,
                points,
                max,
                2,
                2,
                tests,
                null,
                null,
                42,
                61,
                "two_jvms",
                "sha256:aa" + student.hashCode(),
                "sha256:bb",
                text,
                List.of(),
                text.isEmpty() ? null : text);
        return new Result(student, "sha256:cc", verdict, text.isEmpty() ? List.of() : List.of(text));
    }

    private static TestResult test(String name, int step, Status status, String text) {
        boolean passed = status == Status.PASSED;
        return new TestResult(
                name,
                step,
                status,
                List.of(),
                passed ? null : "ada hears said",
                passed ? null : "ada heard " + text,
                passed ? null : "means " + text,
                passed ? null : "next " + text,
                passed ? List.of() : List.of(new Row("ada", List.of("said " + text), "said", true)),
                List.of(),
                passed || text.isEmpty() ? List.of() : List.of("note " + text),
                List.of(),
                null,
                null);
    }
}
