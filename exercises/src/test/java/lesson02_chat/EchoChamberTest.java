package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

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
    void alone_ada_hears_her_line_once() {
        ada.emits("say", "hi");

        assertThat(ada).heard("said", "hi");
    }

    @Test
    void with_three_people_everybody_hears_a_line_once() {
        grace.connects();
        alan.connects();

        ada.emits("say", "hi");

        assertThat(alan).heard("said", "hi");
        assertThat(grace).heard("said", "hi");
        assertThat(ada).heard("said", "hi");
    }

    @Test
    void who_went_and_came_back_hears_a_line_once() {
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

        assertThat(grace).heardInOrder("said", "ha", "ha");
    }

    @Test
    void who_arrives_is_welcomed_alone() {
        grace.connects();

        assertThat(grace).heardOnly("welcome", "Say something.");
        assertThat(ada).heardOnly("welcome", "Say something.");
    }
}
