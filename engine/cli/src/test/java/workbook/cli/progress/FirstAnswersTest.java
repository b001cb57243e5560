package workbook.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Json;
import workbook.check.verdict.Predicted.Compared;
import workbook.check.verdict.Verdict;
import workbook.screen.Sentences;

class FirstAnswersTest extends PredictionsFixture {

    @Test
    void what_was_answered_first_is_beside_what_happened_in_the_end() {
        predicted("first bell", "wrong", "more", "?");
        predicted("first bell", "other", "first moon", "then moon", "last");
        Verdict right = predicted("first bell", "then bell", "first moon", "then moon");

        assertEquals(
                List.of(
                        new Compared("line 1", "first bell", "first bell"),
                        new Compared("line 2", "wrong", "then bell"),
                        new Compared("line 3", "more", "first moon"),
                        new Compared("line 4", "then moon", "then moon"),
                        new Compared("", "last", "")),
                right.tests().get(0).predicted().compared());
        String screen = String.join("\n", drawn(right));
        assertTrue(screen.contains("> line 2  wrong           then bell"), screen);
        assertTrue(
                Sentences.of(right).contains("Line 2: you said at first: wrong. What happened: then bell."),
                () -> Sentences.of(right).toString());
        assertTrue(Json.of(right).contains("{\"line\":\"line 2\",\"first\":\"wrong\",\"happened\":\"then bell\"}"));
    }

    @Test
    void a_line_too_many_is_in_the_table_only_if_the_first_answer_had_it() {
        predicted("first bell", "then bell", "first moon", "wrong");
        predicted("first bell", "then bell", "first moon", "then moon", "more");
        assertEquals(
                4,
                predicted("first bell", "then bell", "first moon", "then moon")
                        .tests()
                        .get(0)
                        .predicted()
                        .compared()
                        .size());
    }

    @Test
    void a_first_answer_with_a_line_too_many_is_shown_with_it() {
        predicted("first bell", "more", "then bell", "first moon", "then moon", "last");
        List<Compared> compared = predicted("first bell", "then bell", "first moon", "then moon")
                .tests()
                .get(0)
                .predicted()
                .compared();
        assertEquals(new Compared("", "more", ""), compared.get(1));
        assertEquals(new Compared("line 2", "then bell", "then bell"), compared.get(2));
        assertEquals(new Compared("", "last", ""), compared.get(5));
    }

    @Test
    void who_asks_for_the_truth_had_no_answer_where_there_was_none() {
        Verdict open = judged(prediction("first bell", "?"));
        new Predictions(progress).revealed(exercise(), open);
        Verdict right = predicted("first bell", "then bell", "first moon", "then moon");

        assertEquals(
                new Compared("line 4", "?", "then moon"),
                right.tests().get(0).predicted().compared().get(3));
    }
}
