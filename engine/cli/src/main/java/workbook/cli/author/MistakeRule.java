package workbook.cli.author;

import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Mistakes;
import workbook.course.Mistakes.Mistake;

/**
 * Each exercise has enough typical mistakes, each with feedback of its own, one with a variant.
 *
 * <p>Enough is three. Two are enough for a tiny exercise: one of at most 5 minutes, or a predict or
 * order exercise of at most 8.
 */
final class MistakeRule implements Rule {

    private static final String RULE = "mistakes are described";
    private static final int WORDS = 80;

    @Override
    public void judge(Scope scope, Findings findings) {
        Codes codes = Codes.misconceptions(scope.course().root());
        for (Exercise exercise : scope.exercises()) {
            int before = findings.failures();
            Mistakes mistakes = Mistakes.of(scope.course().root(), exercise);
            number(scope.course(), exercise, mistakes, findings);
            mistakes.complaints()
                    .forEach(bad -> findings.breaks(RULE, exercise.id(), bad.file(), "it " + bad.problem() + "."));
            mistakes.mistakes().forEach(mistake -> words(exercise, mistake, codes, findings));
            if (findings.failures() == before) {
                findings.holds(RULE, exercise.id());
            }
        }
    }

    /** How many mistakes an exercise needs. */
    static int enough(Exercise exercise) {
        boolean short8 = exercise.kind().equals("predict") || exercise.kind().equals("order");
        return exercise.minutes() <= (short8 ? 8 : 5) ? 2 : 3;
    }

    private static void number(Course course, Exercise exercise, Mistakes mistakes, Findings findings) {
        var folder = course.root().resolve("solutions/mistakes/" + exercise.id());
        int enough = enough(exercise);
        if (mistakes.mistakes().size() < enough) {
            findings.breaks(
                    RULE,
                    exercise.id(),
                    folder,
                    "there are " + mistakes.mistakes().size() + " mistakes, " + enough
                            + " are needed. Add what learners really write.");
        }
        if (mistakes.mistakes().stream().allMatch(mistake -> mistake.variants().isEmpty())) {
            findings.breaks(
                    RULE,
                    exercise.id(),
                    folder,
                    "no mistake has a variant. Write one of them differently, as Name.variant.java.");
        }
    }

    private static void words(Exercise exercise, Mistake mistake, Codes codes, Findings findings) {
        String subject = exercise.id() + "/" + mistake.name();
        if (!mistake.code().equals("-") && mistake.code().startsWith("M-") && !codes.has(mistake.code())) {
            findings.breaks(RULE, subject, mistake.file(), codes.missing(mistake.code()));
        }
        int words = ReadingLength.in(mistake.text());
        if (words > WORDS) {
            findings.breaks(
                    RULE,
                    subject,
                    mistake.file(),
                    "its feedback has " + words + " words. Say it in at most " + WORDS + ".");
        }
        if (mistake.text().contains("FILL IN")) {
            findings.breaks(RULE, subject, mistake.file(), "FILL IN is still there. Write the feedback.");
        }
    }
}
