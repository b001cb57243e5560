package workbook.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.check.verdict.Status;
import workbook.grade.Made;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterReader;

class LatenessTest extends GradebookFixture {

    @ParameterizedTest
    @CsvSource({
        "10%/day, PT0S, 0, 4", "10%/day, PT1S, 0, 3.6", "10%, PT24H, 0, 3.6", "10%, PT24H0.001S, 0, 3.2",
        "10 per day, P30D, 0, 0", "cut-off, PT1S, 0, 0", "cut-off, PT47H, 2, 4", "10%, PT49H, 2, 3.6",
        "none, P30D, 0, 4"
    })
    void lateness_costs_what_the_policy_says(String policy, Duration late, String extension, String points) {
        Roster roster = RosterReader.read("name,extension\nada," + extension + "\n", "roster.csv");
        var rules = new GradingRules(LatePolicy.parse(policy, DUE), Attempts.BEST, Map.of(), result -> DUE.plus(late));

        StudentMarks ada = Gradebook.of(List.of(passed(OTHER)), Made.TWO, rules, roster)
                .students()
                .get(0);

        assertEquals(points, ada.total().toString());
        assertEquals("7", ada.max().toString());
    }

    @Test
    void a_student_without_a_time_is_named_once_and_only_where_lateness_costs_something() {
        List<Result> results = List.of(
                Made.result("grace", ONE, Status.PASSED, 3, 3),
                Made.result("grace", OTHER, Status.PASSED, 4, 4),
                passed(OTHER));
        SubmissionTimes onlyAda = SubmissionTimes.ofStudents(Map.of("ada", DUE.plusSeconds(1)));
        var late = new GradingRules(LatePolicy.parse("cut-off", DUE), Attempts.BEST, Map.of(), onlyAda);
        var never = new GradingRules(LatePolicy.NONE, Attempts.BEST, Map.of(), onlyAda);

        Gradebook book = Gradebook.of(results, Made.TWO, late, Roster.NONE);

        assertEquals(
                List.of("It is not known when these students handed in, so nothing of theirs counts as late: grace."),
                book.problems());
        assertEquals(
                List.of("0", "7"),
                book.students().stream().map(one -> one.total().toString()).toList());
        assertEquals(
                List.of(), Gradebook.of(results, Made.TWO, never, Roster.NONE).problems());
    }

    @Test
    void what_canvas_calls_late_is_one_day_late_unless_its_time_or_an_extension_is_known() {
        String ada = "lovelaceada_LATE_5501_88231";
        String grace = "hoppergrace_LATE_5502_88240";
        String alan = "turingalan_LATE_5503_88241";
        String kurt = "goedelkurt_5504_88242";
        List<Result> results = List.of(
                Made.result(ada, OTHER, Status.PASSED, 4, 4),
                Made.result(grace, OTHER, Status.PASSED, 4, 4),
                Made.result(alan, OTHER, Status.PASSED, 4, 4),
                Made.result(kurt, OTHER, Status.PASSED, 4, 4));
        Roster roster = RosterReader.read("name,extension\nAlan Turing,3\n", "roster.csv");
        SubmissionTimes onlyGrace = SubmissionTimes.ofStudents(Map.of(grace, DUE.minusSeconds(1)));
        var late = new GradingRules(LatePolicy.parse("10%", DUE), Attempts.BEST, Map.of(), onlyGrace);

        Gradebook book = Gradebook.of(results, Made.TWO, late, roster);

        assertEquals(
                Map.of(ada, "3.6", grace, "4", alan, "4", kurt, "4"),
                book.students().stream()
                        .collect(Collectors.toMap(
                                StudentMarks::student, one -> one.total().toString())));
        assertTrue(
                book.problems()
                        .contains(
                                "Canvas says that these students were late, and it is not known how much, so they count"
                                        + " as late by one day: lovelaceada."),
                book.problems().toString());
        assertTrue(
                book.problems()
                        .contains("It is not known when these students handed in, so nothing of theirs counts as late:"
                                + " goedelkurt, turingalan."),
                book.problems().toString());

        List<String> problems =
                Gradebook.of(results, Made.TWO, GradingRules.PLAIN, Roster.NONE).problems();
        assertEquals(
                List.of("Canvas says that these students were late. No mark follows from that, since lateness costs"
                        + " nothing without --late: hoppergrace, lovelaceada, turingalan."),
                problems);
    }

    @Test
    void a_late_attempt_is_best_only_after_what_it_costs() {
        List<Result> attempts =
                List.of(Made.result("ada", ONE, Status.FAILED, 2, 3), Made.result("ada", ONE, Status.PASSED, 3, 3));
        var rules = new GradingRules(
                LatePolicy.parse("50%", DUE),
                Attempts.BEST,
                Map.of(),
                result -> result.verdict().passed() ? DUE.plusSeconds(9) : DUE);

        Mark mark = Gradebook.of(attempts, Made.TWO, rules, Roster.NONE)
                .students()
                .get(0)
                .marks()
                .get(0);

        assertEquals("2", mark.points().toString());
        assertEquals(0, mark.daysLate());
        assertEquals(2, mark.attempts());
    }
}
