package workbook.grade.book;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import workbook.check.verdict.Status;
import workbook.grade.Made;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;

/** A gradebook of what was passed, and when. */
abstract class GradebookFixture {

    static final Instant DUE = Instant.parse("2026-11-20T22:00:00Z");
    static final String ONE = "lesson01_a/One";
    static final String OTHER = "lesson02_b/Other";

    static Gradebook book(List<Result> results) {
        return Gradebook.of(results, Made.TWO, GradingRules.PLAIN, Roster.NONE);
    }

    static Result passed(String exercise) {
        return Made.result("ada", exercise, Status.PASSED, 4, 4);
    }

    static String total(List<Result> results, Attempts attempts, SubmissionTimes times) {
        var rules = new GradingRules(LatePolicy.NONE, attempts, Map.of(), times);
        return Gradebook.of(results, Made.TWO, rules, Roster.NONE)
                .students()
                .get(0)
                .total()
                .toString();
    }
}
