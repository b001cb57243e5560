package workbook.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lessons, as a teacher types them. */
class LessonRangeTest {

    private static final Course COURSE = Course.load(Path.of("../.."));

    private static List<String> numbers(String typed) {
        return LessonRange.of(COURSE, typed).stream().map(LessonRange::number).toList();
    }

    @Test
    void ranges_and_lists_can_be_mixed_in_any_order() {
        assertEquals(List.of("02"), numbers("02"));
        assertEquals(List.of("00", "01", "02", "03", "04"), numbers("00-04"));
        assertEquals(List.of("00", "02", "04", "05", "06"), numbers("00,02,04-06"));
        assertEquals(List.of("00", "01", "02"), numbers(" 02, 01-02 ,00"));
        assertEquals(List.of("03"), numbers("03-03"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99|there is no lesson 99. There are 00, 01, ",
                "00-77|there is no lesson 77. ",
                "04-02|write the smaller number first, 02-04.",
                "00,,01|a part is empty. Write 02, 00-04, or 00,02,04-06.",
                "Relay|Relay is no number of a lesson. Write 02,",
                "0|there is no lesson 0. ",
                "00-|00- is no number of a lesson."
            })
    void what_is_wrong_is_told_with_what_to_write(String typed, String told) {
        var wrong = assertThrows(IllegalArgumentException.class, () -> numbers(typed));
        String words = String.valueOf(wrong.getMessage());
        String expected = "--lessons " + typed + ": " + told;
        assertEquals(expected, words.substring(0, Math.min(expected.length(), words.length())));
    }
}
