package workbook.cli.submit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.check.verdict.Verdict;
import workbook.course.Exercise;
import workbook.screen.VerdictBlocks;

/**
 * What the learner's own workbook says of each exercise, for people to read: a line an exercise.
 *
 * <p>A student can write anything there, so it has no points, and no program reads it. It has no times
 * either: the same answers and verdicts make the same text.
 */
public final class VerdictList {

    /** Its name in a zip of answers. */
    public static final String FILE = "verdicts.txt";

    /** What is said of an answer that wasn't checked. */
    public static final String NOT_CHECKED = "not checked";

    private static final String HEAD = """
            What the student's own workbook says of these answers, for information only.
            It counts for nothing: the grader judges each answer anew, and doesn't read this file.

            """;

    private final Map<String, String> words = new LinkedHashMap<>();

    /** For these exercises, in their order; nothing was checked yet. */
    public VerdictList(List<Exercise> exercises, Answers answers) {
        var known = new LinkedHashMap<String, String>();
        answers.answers().forEach(answer -> known.put(answer.exercise().id(), NOT_CHECKED));
        answers.starters().forEach(exercise -> known.put(exercise.id(), "not begun"));
        answers.refused().forEach(each -> known.put(each.exercise().id(), "not packed: " + each.why()));
        exercises.stream().map(Exercise::id).filter(known::containsKey).forEach(id -> words.put(id, known.get(id)));
    }

    /**
     * Notes what a check of an answer found.
     *
     * @return how it is told, such as {@code not passed, step 2 of 3}
     */
    public String note(Answers.Answer answer, Verdict verdict) {
        String told = answer.hash().equals(verdict.sourceHash())
                ? words(verdict)
                : NOT_CHECKED + ": the file was changed meanwhile";
        words.put(answer.exercise().id(), told);
        return told;
    }

    private static String words(Verdict verdict) {
        boolean inSteps =
                !verdict.passed() && verdict.steps() > 1 && !verdict.tests().isEmpty();
        return VerdictBlocks.words(verdict.status())
                + (inSteps ? ", step " + verdict.step() + " of " + verdict.steps() : "");
    }

    /** The whole text. */
    public String text() {
        var text = new StringBuilder(HEAD);
        words.forEach((id, word) -> text.append(id).append(": ").append(word).append('\n'));
        return text.toString();
    }
}
