package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class RelayTest {

    @RegisterExtension
    final Lab lab = Lab.running(Relay.class);

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");
    final Client alan = lab.client("alan");
    final Client joan = lab.later("joan");

    @Test
    void ada_and_the_others_hear_what_ada_says() {
        ada.emits("say", "hi");

        assertThat(grace).heardOnly("said", "1. hi");
        assertThat(alan).heardOnly("said", "1. hi");
        assertThat(ada).heardOnly("said", "1. hi");
    }

    @Test
    void the_lines_of_all_clients_are_numbered_in_order() {
        ada.emits("say", "hi");
        grace.emits("say", "hello");
        ada.emits("say", "hi");

        assertThat(alan).heardInOrder("said", "1. hi", "2. hello", "3. hi");
    }

    @Test
    void the_sender_is_told_the_number_of_the_line() {
        assertThat(ada.asks("say", "hi")).answered(1);
        assertThat(grace.asks("say", "hello")).answered(2);
    }

    @Test
    void the_count_goes_on_when_clients_connect_and_leave() {
        ada.emits("say", "hi");
        joan.connects();
        joan.emits("say", "hello");
        ada.disconnects();
        grace.emits("say", "who was that?");

        assertThat(alan).heardInOrder("said", "1. hi", "2. hello", "3. who was that?");
        assertThat(joan).heardInOrder("said", "2. hello", "3. who was that?");
    }

    @Test
    @DisplayName("every text is passed on unchanged, even an empty one")
    void every_text_is_passed_on_unchanged_even_an_empty_one() {
        assertThat(grace.asks("say", "")).answered(1);
        grace.emits("say", "  two spaces  ");
        grace.emits("say", "Grüße aus 東京. 1.5 km");

        assertThat(ada).heardInOrder("said", "1. ", "2.   two spaces  ", "3. Grüße aus 東京. 1.5 km");
    }
}
