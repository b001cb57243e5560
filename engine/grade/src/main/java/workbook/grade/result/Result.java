package workbook.grade.result;

import java.util.List;
import workbook.check.verdict.Verdict;

/**
 * What one submission earned in one exercise: a line of {@code results.jsonl}. An exercise that a student did not hand
 * in has no result.
 *
 * @param student the name of the student's folder, or of the archive; never taken from what is in it
 * @param submissionHash {@code sha256:} and the hash of the files that were taken from the submission for this exercise
 * @param verdict what the judge found; where nothing could be judged its status says so, and its reason why
 * @param remarks sentences for the student about what was taken, and what was not, such as a file in a wrong folder
 * @param attempt which of the student's submissions it was, from 1
 */
public record Result(String student, String submissionHash, Verdict verdict, List<String> remarks, int attempt) {

    public Result {
        remarks = List.copyOf(remarks);
    }

    /** The same with only that part of its verdict on which marks depend: the rest can be long. */
    Result outline() {
        return new Result(student, submissionHash, verdict.outline(), remarks, attempt);
    }

    /** What a student earned who handed in once. */
    public Result(String student, String submissionHash, Verdict verdict, List<String> remarks) {
        this(student, submissionHash, verdict, remarks, 1);
    }
}
