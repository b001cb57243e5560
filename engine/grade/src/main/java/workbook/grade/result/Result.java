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
 */
public record Result(String student, String submissionHash, Verdict verdict, List<String> remarks) {

    public Result {
        remarks = List.copyOf(remarks);
    }
}
