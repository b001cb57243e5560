package workbook.grade.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.grade.book.Assignment;
import workbook.grade.book.Mark;
import workbook.grade.book.StudentMarks;
import workbook.grade.feedback.MarkWords;
import workbook.grade.feedback.MarkWords.StepMark;
import workbook.grade.feedback.VerdictMarkdown;
import workbook.grade.result.PrivateTests;
import workbook.grade.result.Result;

/**
 * A student's {@code results.json} for Gradescope: a test for each step of each exercise. Students read it, so private
 * tests are numbers. The total stands at the top, because what lateness costs is in no single test.
 */
public final class GradescopeExport {

    private GradescopeExport() {}

    /** The file's text. */
    public static String of(Assignment assignment, StudentMarks student, PrivateTests privateTests) {
        ObjectNode json = ExportJson.object();
        json.put("score", student.total().number());
        json.put("output", output(student)).put("output_format", "md");
        json.put("visibility", "visible").put("stdout_visibility", "hidden");
        ArrayNode tests = json.putArray("tests");
        for (int i = 0; i < student.marks().size(); i++) {
            add(tests, student.marks().get(i), i + 1, privateTests);
        }
        json.putObject("extra_data").put("assignment", assignment.title()).put("provisional", student.provisional());
        return ExportJson.text(json);
    }

    private static String output(StudentMarks student) {
        String remarks = student.marks().stream()
                .filter(mark -> mark.result() != null)
                .flatMap(mark -> MarkWords.remarks(mark).stream()
                        .map(remark -> "- " + mark.exercise().id() + ": " + remark))
                .collect(Collectors.joining("\n"));
        String total = student.total() + " of " + student.max() + " points.";
        String said = remarks.isEmpty() ? total : total + "\n\n" + VerdictMarkdown.lines(remarks);
        return said + VerdictMarkdown.reading(student.reading());
    }

    private static void add(ArrayNode tests, Mark mark, int number, PrivateTests privateTests) {
        Result result = mark.result();
        Verdict verdict = result == null ? null : privateTests.conceal(result.verdict());
        List<StepMark> steps = verdict == null ? List.of() : StepMark.of(mark.exercise(), verdict);
        if (verdict == null || steps.isEmpty()) {
            String text = verdict == null ? MarkWords.remarks(mark).get(0) : VerdictMarkdown.of(verdict);
            add(
                            tests,
                            mark.exercise().id(),
                            number + "",
                            mark.earned().number(),
                            mark.max().number(),
                            mark.passed())
                    .put("output", text)
                    .put("output_format", "md");
            return;
        }
        boolean told = false;
        for (StepMark step : steps) {
            boolean passed = step.points() == step.max() && passed(verdict, step.step());
            boolean open = !passed && !told;
            told |= open;
            add(
                            tests,
                            mark.exercise().id() + (steps.size() > 1 ? ", step " + step.step() : ""),
                            number + "." + step.step(),
                            weighted(step.points(), mark),
                            weighted(step.max(), mark),
                            passed)
                    .put("output", open ? VerdictMarkdown.of(verdict) : names(verdict, step.step()))
                    .put("output_format", "md");
        }
    }

    private static ObjectNode add(
            ArrayNode tests, String name, String number, BigDecimal score, BigDecimal max, boolean passed) {
        return tests.addObject()
                .put("name", name)
                .put("number", number)
                .put("score", score)
                .put("max_score", max)
                .put("status", passed ? "passed" : "failed");
    }

    /** The exercise's weight is in its maximum. */
    private static BigDecimal weighted(int points, Mark mark) {
        return mark.exercise().points() == 0
                ? BigDecimal.ZERO
                : mark.max()
                        .times(BigDecimal.valueOf(points)
                                .divide(BigDecimal.valueOf(mark.exercise().points()), java.math.MathContext.DECIMAL64))
                        .number();
    }

    private static boolean passed(Verdict verdict, int step) {
        return verdict.tests().stream()
                .filter(test -> test.step() == step)
                .allMatch(test -> test.status() == Status.PASSED);
    }

    private static String names(Verdict verdict, int step) {
        return verdict.tests().stream()
                .filter(test -> test.step() == step)
                .map(GradescopeExport::name)
                .collect(Collectors.joining("\n"));
    }

    private static String name(TestResult test) {
        return VerdictMarkdown.lines("- " + (test.status() == Status.PASSED ? "✓ " : "✗ ") + test.name());
    }
}
