package workbook.grade.book;

import org.jspecify.annotations.Nullable;
import workbook.check.verdict.Status;
import workbook.grade.result.Result;

/**
 * What a student has for one exercise.
 *
 * @param result of the attempt that counts; null if nothing was handed in
 * @param points what counts: after weight and lateness
 * @param earned the same before lateness
 * @param max the most there is, with the weight
 * @param attempts how many results there are
 */
public record Mark(
        AssignedExercise exercise,
        @Nullable Result result,
        Points points,
        Points earned,
        Points max,
        int daysLate,
        int attempts) {

    /** True if the grader could not judge it, so that 0 points say nothing about the student. */
    public boolean notJudged() {
        return result != null && result.verdict().status() == Status.NOT_JUDGED;
    }

    /** True if all tests passed. */
    public boolean passed() {
        return result != null && result.verdict().passed();
    }

    /** The same of a result that says the same in other words, as for a pseudonym. */
    public Mark with(Result other) {
        return new Mark(exercise, other, points, earned, max, daysLate, attempts);
    }
}
