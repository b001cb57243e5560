package workbook.grade;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbook.grade.book.AnswerSheets;
import workbook.grade.book.Assignment;
import workbook.grade.book.GradingRules;
import workbook.grade.export.Classroom50Export;
import workbook.grade.result.PrivateTests;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;

/**
 * How results are reported.
 *
 * @param assignment what counts
 * @param sheets what the class answered to reading questions
 * @param salt for pseudonyms, at least 8 characters; null to keep the names
 * @param previous the results of an earlier grading of the same class, to say what changed; or null
 * @param classroom50 which submission each student's is, for those who are graded by Classroom 50; null for others
 * @param run what is known of the grading itself, for {@code summary.json}
 */
public record ReportOptions(
        Assignment assignment,
        GradingRules rules,
        Roster roster,
        AnswerSheets sheets,
        PrivateTests privateTests,
        @Nullable String salt,
        @Nullable List<Result> previous,
        Function<String, Classroom50Export.@Nullable Submission> classroom50,
        RunFacts run) {

    /**
     * A grading, as the one who ran it knows it.
     *
     * @param versions of what took part, such as {@code java} and {@code workbook}
     * @param seed from which each submission's seed was made; null if there was no such one
     * @param wallMillis from its start to its end
     * @param problems sentences for the teacher, such as a submission that could not be read
     */
    public record RunFacts(
            Map<String, String> versions, @Nullable Long seed, long wallMillis, List<String> problems) {

        public static final RunFacts NONE = new RunFacts(Map.of(), null, 0, List.of());
    }

    /** Plain rules, no roster, no private tests, names as they are. */
    public static ReportOptions of(Assignment assignment) {
        return new ReportOptions(
                assignment,
                GradingRules.PLAIN,
                Roster.NONE,
                AnswerSheets.NONE,
                PrivateTests.NONE,
                null,
                null,
                student -> null,
                RunFacts.NONE);
    }

    /** The same with these rules. */
    public ReportOptions with(GradingRules other) {
        return new ReportOptions(assignment, other, roster, sheets, privateTests, salt, previous, classroom50, run);
    }

    /** The same with this roster. */
    public ReportOptions with(Roster other) {
        return new ReportOptions(assignment, rules, other, sheets, privateTests, salt, previous, classroom50, run);
    }

    /** The same with these answers to reading questions. */
    public ReportOptions with(AnswerSheets other) {
        return new ReportOptions(assignment, rules, roster, other, privateTests, salt, previous, classroom50, run);
    }

    /** The same with these private tests. */
    public ReportOptions with(PrivateTests other) {
        return new ReportOptions(assignment, rules, roster, sheets, other, salt, previous, classroom50, run);
    }

    /** The same with what is known of the grading. */
    public ReportOptions with(RunFacts other) {
        return new ReportOptions(assignment, rules, roster, sheets, privateTests, salt, previous, classroom50, other);
    }

    /** The same with pseudonyms made from this salt. */
    public ReportOptions pseudonymised(String other) {
        return new ReportOptions(assignment, rules, roster, sheets, privateTests, other, previous, classroom50, run);
    }

    /** The same, compared with an earlier grading. */
    public ReportOptions comparedWith(List<Result> earlier) {
        return new ReportOptions(assignment, rules, roster, sheets, privateTests, salt, earlier, classroom50, run);
    }

    /** The same with a {@code result.json} for each student of whom this knows the submission. */
    public ReportOptions forClassroom50(Function<String, Classroom50Export.@Nullable Submission> other) {
        return new ReportOptions(assignment, rules, roster, sheets, privateTests, salt, previous, other, run);
    }
}
