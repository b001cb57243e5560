package workbook.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Status;
import workbook.grade.Made;
import workbook.grade.TestClass;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;

class GradebookTest extends GradebookFixture {

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
}
