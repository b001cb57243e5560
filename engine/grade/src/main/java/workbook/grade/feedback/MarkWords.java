package workbook.grade.feedback;

import java.util.ArrayList;
import java.util.List;
import workbook.check.verdict.Status;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.grade.book.AssignedExercise;
import workbook.grade.book.Mark;
import workbook.grade.result.Result;
import workbook.screen.VerdictBlocks;

/** A mark in words. */
public final class MarkWords {

    private MarkWords() {}

    /** Such as {@code 1.5 of 3}. */
    public static String points(Mark mark) {
        return mark.points() + " of " + mark.max();
    }

    /** Such as {@code passed}, {@code timed out}, {@code not handed in}. */
    public static String ending(Mark mark) {
        Result result = mark.result();
        return result == null
                ? "not handed in"
                : VerdictBlocks.words(result.verdict().status());
    }

    /** What the student must know before the verdict: intake's remarks, lateness, attempts, weight. */
    public static List<String> remarks(Mark mark) {
        var remarks = new ArrayList<String>();
        Result result = mark.result();
        if (result == null) {
            return List.of("You handed in nothing for this exercise. It counts 0 of " + mark.max() + " points.");
        }
        remarks.addAll(result.remarks());
        if (mark.notJudged()) {
            remarks.add("This exercise could not be judged. That is not your fault, and the 0 points are not final.");
        }
        if (mark.daysLate() > 0) {
            remarks.add("It came too late, and " + mark.daysLate() + (mark.daysLate() == 1 ? " day" : " days")
                    + " had begun since it was due: that costs " + mark.points().lessThan(mark.earned()) + " of "
                    + mark.earned() + " points.");
        }
        if (mark.attempts() > 1) {
            remarks.add(
                    "You handed in " + mark.attempts() + " answers, one after another. This is the one that counts.");
        }
        if (mark.exercise().points() != mark.max().number().doubleValue()) {
            remarks.add("Your teacher gave it another weight: its "
                    + mark.exercise().points() + " points count " + mark.max() + ".");
        }
        return remarks;
    }

    /** What each step earned, such as {@code step 1: 1 of 1 points}; empty where it cannot be told. */
    public static List<String> steps(AssignedExercise exercise, Verdict verdict) {
        List<StepMark> steps = StepMark.of(exercise, verdict);
        return steps.stream()
                .map(step -> "step " + step.step() + ": " + step.points() + " of " + step.max() + " points")
                .toList();
    }

    /**
     * What one step earned.
     *
     * @param points all or nothing
     */
    public record StepMark(int step, int points, int max) {

        /** One for each step, if they add up to what the verdict says; else none. */
        public static List<StepMark> of(AssignedExercise exercise, Verdict verdict) {
            var steps = new ArrayList<StepMark>();
            for (int i = 1; i <= exercise.stepPoints().size(); i++) {
                int max = exercise.stepPoints().get(i - 1);
                steps.add(new StepMark(i, passed(verdict, i) ? max : 0, max));
            }
            int sum = steps.stream().mapToInt(StepMark::points).sum();
            boolean whole = steps.size() == Math.max(1, verdict.steps()) && sum == verdict.points();
            return whole ? List.copyOf(steps) : List.of();
        }

        private static boolean passed(Verdict verdict, int step) {
            List<TestResult> tests = verdict.tests().stream()
                    .filter(test -> test.stepIn(verdict.steps()) == step)
                    .toList();
            return !tests.isEmpty() && tests.stream().allMatch(test -> test.status() == Status.PASSED);
        }
    }
}
