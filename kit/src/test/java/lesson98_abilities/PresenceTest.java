package lesson98_abilities;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/** A test as an exercise's author writes it, with a clock and a network. */
class PresenceTest {

    // tag::presence[]
    @RegisterExtension
    final Lab lab = Lab.running(Presence.class).clock().network();

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");

    @Test
    void who_is_silent_for_thirty_seconds_is_gone() {
        ada.emits("here", "ada");
        ada.goesSilent(); // the line stays, and nothing crosses it
        lab.passes(ofSeconds(31)); // the test's time: the exercise's timers run
        assertThat(grace).heardOnly("left", "ada");
    }
    // end::presence[]

    @Test
    void who_says_something_is_there() {
        ada.emits("here", "ada");
        lab.passes(ofSeconds(29));
        assertThat(grace).heardNothing();
        assertThrows(AssertionError.class, () -> assertThat(grace).heard("left", "ada"));
    }
}
