package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Two ways of writing one mistake look the same; two mistakes do not. */
class FingerprintTest {

    @Test
    void the_line_and_the_words_of_an_exception_are_left_out() {
        assertEquals(
                Fingerprint.steady("a handler ended with java.lang.NullPointerException: because, at Greeting.java:14"),
                Fingerprint.steady("a handler ended with java.lang.NullPointerException, at Greeting.java:9"));
        assertNotEquals(
                Fingerprint.steady("a handler ended with java.lang.NullPointerException, at Greeting.java:14"),
                Fingerprint.steady("a handler ended with java.lang.ClassCastException, at Greeting.java:14"));
    }

    @Test
    void what_a_program_printed_is_left_out() {
        assertEquals(
                Fingerprint.steady("it ended before; it printed: up and running"),
                Fingerprint.steady("it ended before"));
        assertNotEquals(
                Fingerprint.steady("it is still running; it printed: hi"), Fingerprint.steady("it ended before"));
    }

    @Test
    void what_was_heard_stays() {
        assertNotEquals(Fingerprint.steady("ada heard said \"1. hi\""), Fingerprint.steady("ada heard said \"2. hi\""));
    }
}
