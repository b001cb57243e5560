package workbook.cli.author;

import java.util.List;
import java.util.regex.Pattern;
import workbook.course.BadPage;
import workbook.course.Course;
import workbook.course.Exercise;

/** Each exercise has a page with a task, three hints, points, known concepts and an afterword. */
final class PageRule implements Rule {

    private static final String RULE = "page is complete";
    private static final int HINTS = 3;
    private static final Pattern TODO = Pattern.compile("\\b(FILL IN)\\b");

    @Override
    public void judge(Scope scope, Findings findings) {
        Codes concepts = Codes.concepts(scope.course().root());
        for (Exercise exercise : scope.exercises()) {
            int before = findings.failures();
            header(scope.course(), exercise, findings);
            words(exercise, findings);
            exercise.concepts().stream()
                    .filter(code -> !concepts.has(code))
                    .forEach(code -> breaks(findings, exercise, concepts.missing(code)));
            if (findings.failures() == before) {
                findings.holds(RULE, exercise.id());
            }
        }
    }

    private static void header(Course course, Exercise exercise, Findings findings) {
        List<BadPage> complaints = course.complaints().stream()
                .filter(bad -> bad.file().equals(exercise.page()))
                .toList();
        complaints.forEach(bad -> breaks(findings, exercise, "line " + bad.line() + ": " + bad.problem() + "."));
        if (exercise.points() < 1) {
            breaks(findings, exercise, "it earns no points. Write :points: 2, or one a step: 1+2.");
        }
    }

    private static void words(Exercise exercise, Findings findings) {
        TextFile page = TextFile.read(exercise.page());
        if (exercise.task().isBlank()) {
            breaks(findings, exercise, "there is no task. Write it between the header and the first hint.");
        }
        long hints = exercise.hints().stream().filter(hint -> !hint.isBlank()).count();
        if (hints != HINTS) {
            breaks(
                    findings,
                    exercise,
                    "it has " + hints + " hints. Write three blocks [.hint], each with one paragraph.");
        }
        if (!page.lines().contains("== What you saw")) {
            breaks(findings, exercise, "the section == What you saw is missing. Say there what happened.");
        }
        if (!page.all(TODO).isEmpty()) {
            breaks(findings, exercise, "FILL IN is still there. Write what it stands for.");
        }
    }

    private static void breaks(Findings findings, Exercise exercise, String sentences) {
        findings.breaks(RULE, exercise.id(), exercise.page(), sentences);
    }
}
