package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

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

    @Test
    void what_ada_says_everybody_hears_ada_included() {
        ada.emits("say", "hi");

        assertThat(grace).heardOnly("said", "1. hi");
        assertThat(alan).heardOnly("said", "1. hi");
        assertThat(ada).heardOnly("said", "1. hi");
    }

    @Test
    void the_lines_are_numbered_as_they_come_whoever_says_them() {
        ada.emits("say", "hi");
        grace.emits("say", "hello");
        ada.emits("say", "hi");

        assertThat(alan).heardInOrder("said", "1. hi", "2. hello", "3. hi");
    }

    @Test
    void the_speaker_is_told_the_number_of_the_line() {
        assertThat(ada.asks("say", "hi")).answered(1);
        assertThat(grace.asks("say", "hello")).answered(2);
    }
}
