package workbook.sheet.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.sheet.text.AnswerText;
import workbook.sheet.text.Spelling;
import workbook.sheet.text.Stems;

/** What a line of patterns matches, in which order of the words, and what it must not look like. */
class PatternParserTest {

    private static final Stems STEMS = new Stems();

    private static boolean matches(String pattern, String answer) {
        AnswerText text = AnswerText.of(answer, STEMS, Spelling.none());
        return new PatternParser(STEMS).parse(pattern, false).in(text).isPresent();
    }

    @Test
    void words_in_any_order() {
        assertTrue(matches("boil pour", "pour it, then boil it"));
        assertTrue(matches("boil pour", "boil it, then pour it"));
    }

    @Test
    void words_in_this_order() {
        assertTrue(matches("boil > pour", "First it boils, and then you pour it."));
        assertFalse(matches("boil > pour", "First you pour it, and then it boils."));
        assertTrue(matches("boil > pour", "Pour nothing yet: it boils, and then you pour it."));
        assertFalse(matches("boil > boil", "it boils once"), "one word is not before itself");
        assertTrue(matches("boil|heat > steep|wait > pour", "heat, wait, pour"));
        assertFalse(matches("boil|heat > steep|wait > pour", "heat, pour, wait"));
    }

    @Test
    void an_order_within_a_distance_and_beside_words_in_any_order() {
        assertTrue(matches("boil > pour ~3", "boil it and pour"));
        assertFalse(matches("boil > pour ~3", "boil it, go for a walk, and pour"));
        assertTrue(matches("boil > pour kettle", "in a kettle it boils and you pour"));
        assertTrue(matches("kettle boil > pour", "it boils, you pour, the kettle is empty"));
        assertFalse(matches("kettle boil > pour", "you pour, it boils, the kettle is empty"));
        assertFalse(matches("boil > pour kettle", "it boils and you pour"));
    }

    @Test
    void a_denied_word_is_not_in_order() {
        assertFalse(matches("boil > pour", "It boils, and you never pour it."));
    }

    @Test
    void the_sign_stands_between_words() {
        for (String wrong : List.of("> pour", "boil >", "boil > > pour", "boil > ~3")) {
            String said = assertThrows(
                            IllegalArgumentException.class, () -> new PatternParser(STEMS).parse(wrong, false))
                    .getMessage();
            assertTrue(String.valueOf(said).startsWith("the sign > stands between"), wrong + ": " + said);
        }
        assertEquals(
                List.of("boil", "pour"),
                new PatternParser(STEMS).parse("boil > pour", false).words().toList());
    }
}
