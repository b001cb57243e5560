package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class EchoChamberTest {

    @RegisterExtension
    final Lab lab = Lab.running(EchoChamber.class);

    final Client ada = lab.client("ada");
    final Client grace = lab.later("grace");
    final Client alan = lab.later("alan");

    @Test
    @DisplayName("alone, ada hears her line once")
    void alone_ada_hears_her_line_once() {
        ada.emits("say", "hi");

        assertThat(ada).heard("said", "hi");
    }

    @Test
    @DisplayName("with three clients, everyone hears a line once")
    void with_three_clients_everyone_hears_a_line_once() {
        grace.connects();
        alan.connects();

        ada.emits("say", "hi");

        assertThat(alan).heard("said", "hi");
        assertThat(grace).heard("said", "hi");
        assertThat(ada).heard("said", "hi");
    }

    @Test
    void a_client_that_comes_back_hears_a_line_once() {
        ada.disconnects();
        ada.connects();

        ada.emits("say", "hi");

        assertThat(ada).heard("said", "hi");
    }

    @Test
    void the_same_words_twice_are_two_lines() {
        grace.connects();

        ada.emits("say", "ha");
        ada.emits("say", "ha");
        ada.emits("say", "");

        assertThat(grace).heardInOrder("said", "ha", "ha", "");
    }

    @Test
    void only_the_client_that_arrives_is_welcomed() {
        grace.connects();

        assertThat(grace).heardOnly("welcome", "Say something.");
        assertThat(ada).heardOnly("welcome", "Say something.");
    }

    @Test
    void each_line_is_heard_by_everyone_once() {
        grace.connects();
        alan.connects();

        grace.emits("say", "hello");
        alan.emits("say", "good day");
        ada.emits("say", "hi");

        assertThat(ada).heardInOrder("said", "hello", "good day", "hi");
        assertThat(grace).heardInOrder("said", "hello", "good day", "hi");
        assertThat(alan).heardInOrder("said", "hello", "good day", "hi");
    }

    @Test
    void the_others_still_hear_each_other_after_the_first_client_has_left() {
        grace.connects();
        ada.disconnects();
        alan.connects();

        grace.emits("say", "she has gone");

        assertThat(alan).heard("said", "she has gone");
        assertThat(grace).heard("said", "she has gone");
    }
}
