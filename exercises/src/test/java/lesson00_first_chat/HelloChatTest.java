package lesson00_first_chat;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class HelloChatTest {

    @RegisterExtension
    final Lab lab = Lab.running(HelloChat.class);

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");

    @Test
    void what_ada_types_is_read_in_both_tabs() {
        ada.emits("chat message", "hi");

        assertThat(grace).heardOnly("chat message", "hi");
        assertThat(ada).heardOnly("chat message", "hi");
    }

    @Test
    void grace_answers_and_everybody_reads_both_lines_in_order() {
        ada.emits("chat message", "hi");
        grace.emits("chat message", "hello, ada");

        assertThat(ada).heardInOrder("chat message", "hi", "hello, ada");
        assertThat(grace).heardInOrder("chat message", "hi", "hello, ada");
    }
}
