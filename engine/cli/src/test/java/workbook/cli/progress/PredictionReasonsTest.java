package workbook.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;

class PredictionReasonsTest extends PredictionsFixture {

    @Test
    void the_second_different_wrong_answer_for_a_line_is_told_why_and_the_first_is_not() {
        Verdict first = predicted("first bell", "bell bell", "first moon", "?");
        assertEquals(
                "Line 2 (\"bell bell\") is wrong. Line 4 is not predicted yet.",
                failed(first).got());
        assertNull(failed(first).means());
        assertTrue(
                failed(first).next().contains("lesson90_trial/Twice.java:6, and save"),
                failed(first).next());
        assertTrue(
                failed(first).next().contains("A second, different wrong answer gets the reason."),
                failed(first).next());
        assertTrue(
                failed(first).next().endsWith("check Twice --reveal shows what happened."),
                failed(first).next());
        assertNull(
                failed(predicted("first bell", "bell bell", "first moon", "?")).means(), "the same again");
        assertNull(
                failed(predicted("bell bell", "bell bell", "first moon", "?")).means(), "another line");

        assertEquals(
                "It logs a second time.",
                failed(predicted("first bell", "then then", "first moon", "?")).means());
        assertEquals(
                "The handler logs before it sends.",
                failed(predicted("then then", "then bell", "?")).means());
    }

    @Test
    void a_word_that_no_line_has_is_named_and_a_line_too_many_gets_no_reason_of_the_next() {
        predicted("first bell", "then moon", "first moon", "then moon");
        assertEquals(
                "None of the lines to predict has `later` in it. Look at what they are put together from.",
                failed(predicted("first bell", "later bell", "first moon", "then moon"))
                        .means());

        predicted("first bell", "moon", "then bell", "first moon", "then moon");
        assertNull(failed(predicted("first bell", "then moon", "then bell", "first moon", "then moon"))
                .means());
    }

    @Test
    void a_line_that_is_missing_there_and_predicted_later_gets_no_reason() {
        predicted("first bell", "bell bell", "first moon", "then moon");
        assertNull(failed(predicted("first bell", "first moon", "then bell")).means());
    }

    /** The first line of a page offers what it asks for, such as the names of five causes. */
    @Test
    void another_number_and_a_word_that_the_page_offers_are_other_answers_and_no_other_form() {
        String offered = exercise().task().lines().findFirst().orElse("").replaceFirst("\\s.*", "");

        assertNull(failed(predicted("first bell", offered + " bell", "first moon", "then moon"))
                .means());
        assertEquals(
                "It logs a second time.",
                failed(predicted("first bell", "17 bell", "first moon", "then moon"))
                        .means());
    }

    @Test
    void a_part_of_a_word_is_in_that_line() {
        assertNull(failed(predicted("first bell", "the bell", "first moon", "then moon"))
                .means());
    }

    @Test
    void the_next_step_is_where_the_reason_is() {
        TestResult failed = failed(predicted("first moon", "then bell", "first moon", "later moon"));

        assertTrue(String.valueOf(failed.means()).contains("`later`"), failed::means);
        assertTrue(String.valueOf(failed.next()).contains("Twice.java:8,"), failed::next); // 5 has the first of them
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Then bell      | This program writes `then`, and you wrote `Then`",
                "then           | `then` has too few words",
                "then moon bell | `then moon bell` has too many words",
                "later bell     | None of the lines to predict has `later` in it",
            })
    void a_line_that_is_right_nowhere_is_told_so_at_the_first_answer(String line, String words) {
        String means =
                failed(predicted("first bell", line, "first moon", "then moon")).means();
        assertTrue(means != null && means.contains(words), means);
    }

    @Test
    void a_line_with_quotes_is_told_so_and_a_line_of_the_right_form_is_not() {
        String means = failed(predicted("first bell", "then \"bell\"", "first moon", "then moon"))
                .means();
        assertTrue(means != null && means.contains("none of the lines to predict has any"), means);
        assertNull(failed(predicted("first bell", "then moon", "first moon", "then moon"))
                .means());
    }

    @Test
    void another_number_of_words_is_no_fault_of_the_form_by_itself() {
        assertNull(failed(predicted("first bell", "then first bell", "first moon", "then moon"))
                .means());
    }

    @Test
    void a_known_mistake_is_told_in_its_own_words_while_other_lines_are_wrong_or_open() {
        predicted("bell bell", "?");
        Verdict swapped = predicted("then bell", "first bell", "first moon", "?");
        assertEquals("That server logs the other way round.", failed(swapped).means());
        assertEquals("Swapped", swapped.mistake());

        predicted("first bell", "bell bell", "?");
        assertEquals("Again", predicted("first bell", "first bell", "?").mistake(), "one too many, or a wrong one");
        Verdict once = predicted("first bell", "first moon");
        assertEquals("OnceEach", once.mistake());
        Verdict onceAndMore = predicted("first bell", "first moon", "then moon");
        assertEquals("It logs a second time.", failed(onceAndMore).means(), "only one of its two lines is missing");
        assertNull(onceAndMore.mistake());
    }

    @Test
    void a_line_too_many_or_too_few_leaves_the_others_right() {
        assertEquals(
                "There is one line too many after line 2 (\"then bell\").",
                failed(predicted("first bell", "then bell", "wrong", "first moon", "then moon"))
                        .got());
        assertTrue(failed(predicted("first bell", "then bell", "wrong", "first moon", "then moon"))
                .next()
                .contains(":7,"));
        assertEquals(
                "A line is missing after line 1 (\"first bell\").",
                failed(predicted("first bell", "first moon", "then moon")).got());
    }
}
