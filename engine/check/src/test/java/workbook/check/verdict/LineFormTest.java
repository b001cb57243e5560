package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.kit.Prediction;

/** What follows a colon is the answer, and no form: how many words it has, and how much of the last one is there. */
class LineFormTest {

    private static final List<String> ON_DISK = List.of("A killed: tulips roses lilies", "D killed: tulips roses orch");

    private static String fault(String first, String second) {
        Prediction prediction = Prediction.ofLines(List.of(first, second), ON_DISK);
        return PredictedPlace.of(prediction).stream()
                .map(place -> LineForm.fault(prediction, place, "What is on disk?"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    @Test
    void another_number_of_words_after_the_colon_is_another_answer() {
        Stream.of("A killed: tulips", "A killed: tulips roses", "A killed: tulips roses lilies orch", "A killed:")
                .forEach(line -> assertEquals("", fault(line, ON_DISK.get(1)), line));
    }

    @Test
    void more_of_a_word_is_another_answer() {
        assertEquals("", fault(ON_DISK.get(0), "D killed: tulips roses orchids"));
    }

    @Test
    void a_word_that_is_in_no_line_has_another_form() {
        assertEquals(
                "None of the lines to predict has `cactus` in it. Look at what they are put together from.",
                fault("A killed: tulips roses cactus", ON_DISK.get(1)));
    }

    @Test
    void a_colon_after_a_word_that_has_none_in_any_line_is_another_form() {
        assertEquals(
                "`A killed: tulips: roses` has a `:` after `tulips`, and none of the lines to predict has one there.",
                fault("A killed: tulips: roses", ON_DISK.get(1)));
    }
}
