package workbook.sheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workbook.sheet.text.Spelling;
import workbook.sheet.text.Stems;

/** A line resembles a question as much as before when the course asks more questions. */
class QuestionFinderTest {

    private static final String QUESTION = "Why does a hub wait for a receipt?";

    private static QuestionFinder withOthers(int others) {
        List<Map.Entry<String, Map.Entry<String, String>>> asked = new ArrayList<>();
        asked.add(Map.entry("receipt", Map.entry("lesson", QUESTION)));
        for (int i = 0; i < others; i++) {
            asked.add(Map.entry("other" + i, Map.entry("another lesson", "Which topic" + i + " has subject" + i)));
        }
        return new QuestionFinder(asked, Map.of(), new Stems(), Spelling.none());
    }

    @Test
    void questions_of_other_lessons_change_nothing() {
        String line = "A hub and its receipt, a cat and a dog";
        double few = withOthers(9).of(line).score();
        double many = withOthers(199).of(line).score();
        assertTrue(few > QuestionFinder.ENOUGH && few < 0.9, () -> "few: " + few);
        assertEquals(few, many, 0.001);
    }

    @Test
    void a_line_of_other_words_stays_unknown() {
        String line = "My cat and the dog of my neighbour sleep on a receipt";
        assertTrue(withOthers(9).of(line).questions().isEmpty());
        assertTrue(withOthers(199).of(line).questions().isEmpty());
    }
}
