package workbook.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.check.verdict.Status;
import workbook.grade.Made;
import workbook.grade.TestClass;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterReader;

class GradebookTest {

    private static final Instant DUE = Instant.parse("2026-11-20T22:00:00Z");
    private static final String ONE = "lesson01_a/One";
    private static final String OTHER = "lesson02_b/Other";

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
    void a_wrong_policy_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> LatePolicy.parse("often", DUE));
        assertThrows(IllegalArgumentException.class, () -> LatePolicy.parse("101%", DUE));
        assertThrows(IllegalArgumentException.class, () -> LatePolicy.parse("10%", null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GradingRules(
                        LatePolicy.NONE, Attempts.BEST, Map.of(ONE, new BigDecimal("-1")), SubmissionTimes.UNKNOWN));
    }

    @Test
    void of_several_attempts_the_best_or_the_last_counts() {
        List<Result> attempts = List.of(
                Made.result("ada", ONE, Status.FAILED, 1, 3),
                Made.result("ada", ONE, Status.PASSED, 3, 3),
                Made.result("ada", ONE, Status.FAILED, 0, 3));

        assertEquals("3", total(attempts, Attempts.BEST, SubmissionTimes.UNKNOWN));
        assertEquals("0", total(attempts, Attempts.LAST, SubmissionTimes.UNKNOWN));
        SubmissionTimes backwards = result -> DUE.minusSeconds(attempts.indexOf(result));
        assertEquals("1", total(attempts, Attempts.LAST, backwards));
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

    @Test
    void an_exercise_has_its_own_weight_or_else_its_lessons() {
        var rules = new GradingRules(
                LatePolicy.NONE,
                Attempts.BEST,
                Map.of("lesson01_a", new BigDecimal("0.5"), OTHER, new BigDecimal("2"), "lesson02_b", BigDecimal.ZERO),
                SubmissionTimes.UNKNOWN);

        StudentMarks ada = Gradebook.of(
                        List.of(Made.result("ada", ONE, Status.FAILED, 1, 3), passed(OTHER)),
                        Made.TWO,
                        rules,
                        Roster.NONE)
                .students()
                .get(0);

        assertEquals("8.5", ada.total().toString());
        assertEquals("9.5", ada.max().toString());
    }

    @Test
    void no_line_of_results_gives_more_points_than_there_are() {
        assertEquals("3", total(List.of(Made.result("ada", ONE, Status.PASSED, 99, 99)), Attempts.BEST, none -> null));
        assertEquals("0", total(List.of(Made.result("ada", ONE, Status.PASSED, -5, 3)), Attempts.BEST, none -> null));
    }

    @Test
    void what_could_not_be_judged_makes_the_mark_provisional_and_is_said() {
        Gradebook book = Gradebook.of(
                List.of(Made.result("ada", ONE, Status.NOT_JUDGED, 0, 3), passed(OTHER)),
                Made.TWO,
                GradingRules.PLAIN,
                Roster.NONE);

        assertTrue(book.students().get(0).provisional());
        assertEquals(List.of("ada has no final mark: " + ONE + " could not be judged. Grade again."), book.problems());
    }

    @Test
    void a_result_for_an_exercise_that_does_not_count_is_said() {
        Gradebook book = Gradebook.of(List.of(passed("lesson09_z/Else")), Made.TWO, GradingRules.PLAIN, Roster.NONE);

        assertEquals("0", book.students().get(0).total().toString());
        assertTrue(book.problems().get(0).contains("lesson09_z/Else"));
    }

    @Test
    void the_class_of_thirty_adds_up() {
        List<Result> results = TestClass.results();
        Gradebook book = Gradebook.of(results, TestClass.assignment(), GradingRules.PLAIN, TestClass.roster());

        assertEquals(31, book.students().size());
        assertEquals(32, book.assignment().exercises().size());
        for (StudentMarks student : book.students()) {
            int sum = TestClass.resultsOf(student.student()).stream()
                    .mapToInt(result -> result.verdict().points())
                    .sum();
            assertEquals(Points.of(sum), student.total(), student.student());
        }
        ClassPicture picture = ClassPicture.of(book);
        assertTrue(picture.misconceptions().stream().anyMatch(one -> one.code().startsWith("M-")));
        for (ClassPicture.Stuck stuck : picture.stuck()) {
            long open = results.stream()
                    .map(Result::verdict)
                    .filter(verdict ->
                            verdict.exercise().equals(stuck.exercise().id()))
                    .filter(verdict -> !verdict.passed() && verdict.step() == stuck.step())
                    .count();
            assertEquals(open, stuck.count(), stuck.toString());
        }
    }

    @Test
    void a_regrade_says_whose_mark_changed_and_why() {
        Result before = Made.result("ada", ONE, Status.FAILED, 1, 3);
        Result after = Made.result("ada", ONE, Status.PASSED, 3, 3);
        Gradebook old = book(List.of(before, passed(OTHER)));

        assertEquals(List.of(), MarkChange.between(old, old));
        List<MarkChange> changes = MarkChange.between(old, book(List.of(after)));
        assertEquals(2, changes.size());
        assertEquals("1", changes.get(0).before().toString());
        assertEquals("3", changes.get(0).after().toString());
        assertTrue(
                changes.get(0).why().contains("does not do the same each time"),
                changes.get(0).why());
        assertEquals("There is no result any more.", changes.get(1).why());
        assertFalse(MarkChange.between(book(List.of()), book(List.of(after))).isEmpty());
    }

    private static Gradebook book(List<Result> results) {
        return Gradebook.of(results, Made.TWO, GradingRules.PLAIN, Roster.NONE);
    }

    private static Result passed(String exercise) {
        return Made.result("ada", exercise, Status.PASSED, 4, 4);
    }

    private static String total(List<Result> results, Attempts attempts, SubmissionTimes times) {
        var rules = new GradingRules(LatePolicy.NONE, attempts, Map.of(), times);
        return Gradebook.of(results, Made.TWO, rules, Roster.NONE)
                .students()
                .get(0)
                .total()
                .toString();
    }
}
