package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a prediction that is wrong: which line, by its name, and never what is right. */
class PredictionTest {

    private static final List<String> HAPPENED = List.of("a", "b", "c", "d", "e");
    private static final List<String> HEARD = List.of("ada -", "grace x", "alan x");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a b x d e; Line 3 (\"x\") is wrong.",
                "a b d c e; Line 3 (\"d\") and line 4 (\"c\") are wrong.",
                "a b b c d e; There is one line too many after line 2 (\"b\").",
                "a b x y c d e; There are 2 lines too many after line 2 (\"b\").",
                "x a b c d e; There is one line too many at the beginning.",
                "a b c d e x; There is one line too many after line 5 (\"e\").",
                "a b d e; A line is missing after line 2 (\"b\").",
                "a b c d; A line is missing after line 4 (\"d\").",
                "d e; 3 lines are missing at the beginning.",
                "a b ?; Line 3 is not predicted yet.",
                "?; Line 1 is not predicted yet.",
                "a ? e; Line 2 is not predicted yet.",
                "a ? c d e; Line 2 is not predicted yet.",
                "a ? ? d e; Line 2 and line 3 are not predicted yet.",
                "a x ? d e; Line 2 (\"x\") is wrong. Line 3 is not predicted yet.",
                "x ?; Line 1 (\"x\") is wrong. Line 2 is not predicted yet.",
                "a b c d e ?; Line 6 is not predicted yet.",
                "a x b c d y; There is one line too many after line 1 (\"a\"). Line 6 (\"y\") is wrong."
            })
    void a_line_is_told_where_it_stands(String predicted, String told) {
        Prediction prediction = Prediction.ofLines(List.of(predicted.split(" ")), HAPPENED);

        assertEquals(told, prediction.told());
        assertFalse(prediction.holds());
    }

    @Test
    void what_is_right_holds_and_an_empty_one_is_open() {
        assertTrue(Prediction.ofLines(HAPPENED, HAPPENED).holds());
        assertTrue(Prediction.ofLines(List.of(), List.of("a")).told().equals("Line 1 is not predicted yet."));
        assertTrue(Prediction.ofLines(List.of("a"), List.of("", " a ")).holds(), "no blank can be predicted");
        assertTrue(Prediction.ofLines(Prediction.written(List.of("ada   hears")), List.of("ada hears"))
                .holds());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "x x x# Send three: your prediction for ada is wrong.",
                "x - x# Send three: your prediction for ada and grace is wrong.",
                "x ? ?# Send three: your prediction for ada is wrong; grace and alan are not predicted yet.",
                "? x x# Send three: ada is not predicted yet.",
                "? ? ?# Send three is not predicted yet.",
                "no yes x# Send three: your prediction for ada and grace is neither x nor -.",
            })
    void a_cell_is_told_by_the_names_of_its_row_and_column(String cells, String told) {
        List<String> matrix = List.of("ada grace alan", "two x x x", "three " + cells);
        Prediction prediction = Prediction.ofRow("send three", Prediction.cells(matrix, "three"), HEARD);

        assertEquals(told, prediction.told());
        assertFalse(prediction.holds());
    }

    @Test
    void a_row_that_is_not_there_is_open_and_a_large_x_is_one() {
        assertEquals(
                "Send three is not predicted yet.",
                Prediction.ofRow("send three", Prediction.cells(List.of("ada grace alan"), "three"), HEARD)
                        .told());
        assertTrue(Prediction.ofRow("send three", List.of("ada -", "grace X", "alan X"), HEARD)
                .holds());
    }

    @Test
    void another_prediction_is_compared_with_the_same() {
        var lines = Prediction.ofLines(List.of("a", "?", "x"), HAPPENED);
        assertTrue(lines.of(HAPPENED).holds());
        assertEquals(
                "Line 2 (\"x\") is wrong.",
                lines.of(List.of("a", "x", "c", "d", "e")).told());
        var row = Prediction.ofRow("send three", List.of("ada ?", "grace -", "alan ?"), HEARD);
        assertTrue(row.of(List.of("ada grace alan", "three - x x")).holds());
        assertFalse(row.of(List.of("ada grace alan", "three - x -")).holds());
    }

    @Test
    void the_error_of_a_wrong_one_holds_neither_what_is_right_nor_who_heard_what_nor_notes() {
        Prediction wrong = Prediction.ofLines(List.of("a", "x"), List.of("a", "secret"));
        Unmet unmet = Unmet.ofPrediction("the prediction matches what happens", wrong.told())
                .with(List.of("secret went wrong"));

        assertEquals(List.of(), unmet.rows());
        assertFalse(String.valueOf(unmet.getMessage()).contains("secret"), unmet.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "b: 2,a: 1; ``",
                "b: 2,a: ?; Line 2 is not predicted yet.",
                "b: 1,a: 2; Line 1 (\"b: 1\") and line 2 (\"a: 2\") are wrong.",
                "b: 2,a: 2; Line 2 (\"a: 2\") is wrong.",
                "b: 2; A line is missing at the beginning.",
                "a: 1,a: 1; Line 2 (\"a: 1\") is wrong.",
                "a: 1,c: 2; Line 2 (\"c: 2\") is wrong."
            })
    void an_answer_is_compared_with_the_line_of_its_name(String predicted, String told) {
        List<String> right = List.of("a: 1", "b: 2");
        Prediction prediction = Prediction.ofAnswers(List.of(predicted.split(",")), right);

        assertEquals(told, prediction.told());
        assertEquals(told.isEmpty(), prediction.holds());
        assertEquals(prediction, Prediction.ofAnswers(right, right).of(List.of(predicted.split(","))));
        assertFalse(Prediction.ofLines(List.of("b: 2", "a: 1"), right).holds(), "elsewhere the order counts");
    }
}
