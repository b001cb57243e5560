package lesson03_people;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class TypingTest {

    @RegisterExtension
    final Lab lab = Lab.running(Typing.class).clock();

    final Client ada = lab.client("ada", Map.of("name", "ada"));
    final Client grace = lab.client("grace", Map.of("name", "grace"));
    final Client alan = lab.later("alan", Map.of("name", "alan"));

    @Test
    @Step(1)
    void the_others_hear_that_ada_is_typing_and_ada_does_not() {
        ada.emits("key", "h");

        assertThat(grace).heardOnly("typing", "ada");
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(1)
    void the_others_hear_it_at_the_first_key_only() {
        grace.emits("key", "h");
        grace.emits("key", "i");
        grace.emits("key", "!");

        assertThat(ada).heardOnly("typing", "grace");
    }

    @Test
    @Step(1)
    void a_client_that_comes_later_hears_nothing_of_it() {
        ada.emits("key", "h");
        alan.connects();
        ada.emits("key", "i");

        assertThat(alan).heardNothing();
    }

    @Test
    @Step(2)
    void three_seconds_after_the_last_key_ada_has_stopped() {
        ada.emits("key", "h");
        lab.passes(ofSeconds(3));

        assertThat(grace).heardInOrder("stopped", "ada");
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(2)
    void each_key_begins_the_three_seconds_anew() {
        ada.emits("key", "h");
        lab.passes(ofSeconds(2));
        ada.emits("key", "i");
        lab.passes(ofMillis(2_999));
        assertThat(grace).heardOnly("typing", "ada");

        lab.passes(ofMillis(1));
        assertThat(grace).heardInOrder("stopped", "ada");
    }

    @Test
    @Step(2)
    void after_a_pause_typing_is_heard_again() {
        ada.emits("key", "h");
        lab.passes(ofSeconds(5));
        ada.emits("key", "h");

        assertThat(grace).heardInOrder("typing", "ada", "ada");
        assertThat(grace).heardInOrder("stopped", "ada");
    }

    @Test
    @Step(2)
    void in_a_long_pause_the_others_hear_once_that_grace_has_stopped() {
        grace.emits("key", "h");
        lab.passes(ofSeconds(10));

        assertThat(ada).heardInOrder("stopped", "grace");
    }

    @Test
    @Step(2)
    void one_who_stops_leaves_the_other_typing() {
        ada.emits("key", "h");
        lab.passes(ofSeconds(2));
        grace.emits("key", "h");
        lab.passes(ofSeconds(1));

        assertThat(grace).heardInOrder("stopped", "ada");
        assertThat(ada).heardOnly("typing", "grace");
    }

    @Test
    @Step(3)
    void a_line_that_is_sent_ends_the_typing() {
        ada.emits("key", "h");
        ada.emits("say", "hi");
        lab.passes(ofSeconds(3));

        assertEquals(List.of("typing \"ada\"", "stopped \"ada\"", "said \"ada: hi\""), grace.heard());
    }

    @Test
    @Step(3)
    void after_a_line_that_was_sent_typing_is_heard_again() {
        ada.emits("key", "h");
        ada.emits("say", "hi");
        ada.emits("key", "a");

        assertThat(grace).heardInOrder("typing", "ada", "ada");
    }

    @Test
    @Step(3)
    void a_line_that_ada_sends_leaves_grace_typing() {
        ada.emits("key", "h");
        grace.emits("key", "h");
        ada.emits("say", "hi");

        assertThat(ada).heardOnly("typing", "grace");
    }

    @Test
    @Step(3)
    void a_pasted_line_stops_nothing() {
        grace.emits("say", "pasted");

        assertThat(ada).heardOnly("said", "grace: pasted");
    }

    @Test
    @Step(3)
    void the_others_hear_once_that_a_client_that_has_left_stopped_typing() {
        ada.emits("key", "h");
        ada.drops();
        lab.passes(ofSeconds(3));

        assertThat(grace).heardInOrder("stopped", "ada");
    }

    @Test
    @Step(3)
    void a_client_that_leaves_has_stopped_typing_at_once() {
        ada.emits("key", "h");
        ada.drops();

        assertThat(grace).heardInOrder("stopped", "ada");
    }

    @Test
    @Step(3)
    void a_client_that_leaves_without_typing_has_stopped_nothing() {
        alan.connects();
        alan.disconnects();
        ada.drops();

        assertThat(grace).heardNothing();
    }
}
