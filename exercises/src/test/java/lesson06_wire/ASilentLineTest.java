package lesson06_wire;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class ASilentLineTest {

    @RegisterExtension
    final Lab lab = Lab.running(ASilentLine.class).heartbeat().network();

    final Client grace = lab.client("grace", Map.of("name", "grace"));
    final Client ada = lab.later("ada", Map.of("name", "ada"));
    final Client adaAgain = lab.later("ada again", Map.of("name", "ada"));
    final Client alan = lab.later("alan"); // gives no name

    @Test
    @Step(1)
    void a_person_whose_line_is_silent_for_30_seconds_is_gone() {
        ada.connects();
        ada.goesSilent();
        lab.passes(ofSeconds(30));

        assertThat(grace).heard("left", "ada");
        assertThat(grace.asks("who")).answered("grace");
    }

    @Test
    @Step(1)
    void a_tunnel_of_10_seconds_is_no_end_whenever_it_begins() {
        ada.connects();
        tunnel(18);
        tunnel(22);
        tunnel(0);
        tunnel(16);
        tunnel(20);

        assertThat(grace).heardOnly("came", "ada");
        assertThat(grace.asks("who")).answered("ada, grace");
    }

    /** Some seconds after the last one. */
    private void tunnel(int seconds) {
        lab.passes(ofSeconds(seconds));
        ada.goesSilent();
        lab.passes(ofSeconds(10));
        ada.comesBack();
    }

    @Test
    @Step(1)
    void the_others_hear_it_once() {
        ada.connects();
        lab.passes(ofSeconds(7));
        ada.goesSilent();
        lab.passes(ofMinutes(2));

        assertThat(grace).heard("came", "ada").heard("left", "ada");
    }

    @Test
    @Step(1)
    void a_person_who_says_nothing_is_here_all_the_same() {
        ada.connects();
        lab.passes(ofMinutes(5));

        assertThat(grace).heardOnly("came", "ada");
        assertThat(ada.asks("who")).answered("ada, grace");
    }

    @Test
    @Step(1)
    void a_person_who_comes_back_after_the_end_is_announced_again() {
        ada.connects();
        ada.goesSilent();
        lab.passes(ofSeconds(30));
        adaAgain.connects();

        assertThat(grace).heardInOrder("came", "ada", "ada").heard("left", "ada");
        assertThat(grace.asks("who")).answered("ada, grace");
    }

    @Test
    @Step(1)
    void a_client_without_a_name_is_not_in_the_list() {
        alan.connects();
        alan.goesSilent();
        lab.passes(ofMinutes(1));

        assertThat(grace.asks("who")).answered("grace");
        assertThat(grace).heardNothing();
    }

    @Test
    @Step(1)
    void nor_is_one_of_ten_that_begin_at_other_seconds() {
        ada.connects();
        IntStream.range(12, 22).forEach(this::tunnel);

        assertThat(grace).heardOnly("came", "ada");
    }

    // tag::back[]
    @Test
    @Step(2)
    void a_person_who_comes_back_before_the_end_has_not_been_away() {
        ada.connects();
        ada.goesSilent();
        lab.passes(ofSeconds(5));
        adaAgain.connects();

        assertThat(grace.asks("who")).answered("ada, grace");
        assertThat(grace).heardOnly("came", "ada");
    }
    // end::back[]

    @Test
    @Step(2)
    void the_end_of_the_old_connection_takes_nobody_away() {
        ada.connects();
        ada.goesSilent();
        lab.passes(ofSeconds(5));
        adaAgain.connects();
        lab.passes(ofMinutes(2));

        assertThat(grace).heardOnly("came", "ada");
        assertThat(grace.asks("who")).answered("ada, grace");
    }

    @Test
    @Step(2)
    void when_the_new_connection_ends_as_well_the_person_is_gone() {
        ada.connects();
        ada.goesSilent();
        adaAgain.connects();
        lab.passes(ofMinutes(1));
        adaAgain.drops();

        assertThat(grace).heard("came", "ada").heard("left", "ada");
        assertThat(grace.asks("who")).answered("grace");
    }

    @Test
    @Step(2)
    void a_line_that_is_cut_is_noticed_at_once() {
        ada.connects();
        ada.drops();
        assertThat(grace).heard("left", "ada");
        grace.disconnects();
        alan.connects();

        assertThat(alan.asks("who")).answered("");
    }
}
