package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"hi\" | \"HI\" | differs only in capital letters",
                "3 | \"3\" | is text, in quotes, not a number",
                "\"3\" | 3 | is a number, not text",
                "\"hi\" | [\"hi\"] | is in a list",
                "[\"a\",\"b\"] | [\"b\",\"a\"] | has these values in another order",
                "[\"a\",\"b\"] | [\"b\"] | lacks \"a\"",
                "[\"a\"] | [\"a\",\"a\",3] | also has \"a\" and 3",
                "\"hi\" | \"Optional[hi]\" | is an Optional turned into text, not the value in it",
                "\"hi\" | \"lesson.A@1b2c3d\" | shows an object's class and hash code: the text of an object, not what is in it",
                "\"hi\" | \"[Ljava.lang.Object;@1b2c\" | shows an object's class and hash code: the text of an array, not what is in it",
                "\"hi\" | null | is null",
                "\"ada: hi\" | \"null: hi\" | contains null: the value was not there",
                "\" hi \" | \"hi\" | has lost the spaces at its ends",
                "\"hi\" | \"Hello, hi\" | has \"Hello, \" before it",
                "\"1. hi\" | \"hi\" | lacks \"1. \" before it",
                "\"hi\" | \"hi you\" | has \" you\" after it",
                "1 | 2 | is 1 too high",
                "1 | 0 | is 1 too low",
                "{\"a\":1} | \"{\\\"a\\\":1}\" | is JSON as text, not an object",
                "\"ada from London\" | \"London from ada\" | has the same words in another order",
                "\"1. hi\" | \"0. hi\" | has the number 0, which is 1 too low",
                "\"1. hi 5\" | \"2. hi 6\" | nothing",
                "\"hi\" | \"\" | is empty",
                "\"hi\" | \"tea\" | nothing",
                "\"hi\" | \"hi\" | nothing",
            })
    void one_value(String expected, String got, String how) {
        assertEquals(how, ValueDifference.of(List.of(expected), List.of(got)).orElse("nothing"));
    }

    @Test
    void an_address_is_no_object() {
        assertEquals(
                "nothing",
                ValueDifference.of(List.of("\"ada\""), List.of("\"grace@example.org\""))
                        .orElse("nothing"));
    }

    /** A pattern that looks at each letter from each letter on would take hours. */
    @Test
    void texts_of_any_length() {
        String letters = "x".repeat(400_000);
        assertEquals("nothing", of("hi", letters));
        assertEquals("nothing", of("hi", "Optional[".repeat(40_000)));
        assertEquals("is an Optional turned into text, not the value in it", of("hi", "Optional[" + letters + "]"));
        String before = of("hi", letters + "hi");
        assertEquals(true, before.startsWith("has \"xxx") && before.length() < 300, before);
        assertEquals(false, TextDifference.nearly("say", letters));
    }

    private static String of(String expected, String got) {
        return ValueDifference.of(List.of('"' + expected + '"'), List.of('"' + got + '"'))
                .orElse("nothing");
    }

    @Test
    void their_number() {
        assertEquals(
                "has no value at all",
                ValueDifference.of(List.of("3"), List.of()).orElse(""));
        assertEquals(
                "has 2 values, and 1 is expected",
                ValueDifference.of(List.of("3"), List.of("\"tea\"", "3")).orElse(""));
        assertEquals(
                "has 2 values where one is expected",
                ValueDifference.of(List.of("\"1. hi\""), List.of("1", "\"hi\"")).orElse(""));
    }

    @Test
    void names_that_are_nearly_right() {
        for (String near : List.of(
                "Chat Message", "chat-message", "chat_message", "chat messages", "chatmessage", "chat mesage")) {
            assertEquals(true, TextDifference.nearly("chat message", near), near);
        }
        for (String other : List.of("chat message", "said", "message", "")) {
            assertEquals(false, TextDifference.nearly("chat message", other), other);
        }
        assertEquals(false, TextDifference.nearly("say", "said"));
    }
}
