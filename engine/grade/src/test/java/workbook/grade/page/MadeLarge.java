package workbook.grade.page;

import workbook.check.verdict.Verdict;
import workbook.grade.result.Result;

/** Real verdicts under other names, for a class that is larger than the one that was made. */
public final class MadeLarge {

    private MadeLarge() {}

    /** The result of another student in another exercise; each that did not pass reads differently. */
    public static Result result(String student, String exercise, Result real) {
        Verdict verdict = real.verdict();
        return new Result(
                student,
                real.submissionHash(),
                new Verdict(
                        exercise,
                        verdict.status(),
                        Math.min(2, verdict.points()),
                        2,
                        verdict.step(),
                        verdict.steps(),
                        verdict.tests(),
                        verdict.mistake(),
                        verdict.cause(),
                        verdict.seed() + student.hashCode(),
                        verdict.wallMillis(),
                        verdict.isolation(),
                        verdict.sourceHash(),
                        verdict.testHash(),
                        verdict.passed() ? verdict.output() : student + " printed this\n" + verdict.output(),
                        verdict.errors(),
                        verdict.reason()),
                real.remarks());
    }
}
