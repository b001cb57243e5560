package lesson00_first_chat;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class HelloChatTest {

    @RegisterExtension
    final Lab lab = Lab.running(HelloChat.class);

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");
    final Client alan = lab.later("alan");

    @Test
    void what_ada_types_is_read_in_both_tabs() {
        ada.emits("chat message", "hi");

        assertThat(grace).heardOnly("chat message", "hi");
        assertThat(ada).heardOnly("chat message", "hi");
    }

    @Test
    void grace_answers_and_everyone_reads_both_lines_in_order() {
        ada.emits("chat message", "hi");
        grace.emits("chat message", "hello, ada");

        assertThat(ada).heardInOrder("chat message", "hi", "hello, ada");
        assertThat(grace).heardInOrder("chat message", "hi", "hello, ada");
    }

    @Test
    @DisplayName("every text is passed on unchanged, even an empty one")
    void every_text_is_passed_on_unchanged_even_an_empty_one() {
        grace.emits("chat message", "");
        grace.emits("chat message", "  two spaces  ");
        grace.emits("chat message", "Grüße aus 東京");

        assertThat(ada).heardInOrder("chat message", "", "  two spaces  ", "Grüße aus 東京");
        assertThat(grace).heardInOrder("chat message", "", "  two spaces  ", "Grüße aus 東京");
    }

    @Test
    void a_client_that_connects_later_reads_and_writes_like_the_others() {
        ada.emits("chat message", "hi");
        alan.connects();

        alan.emits("chat message", "I am late");

        assertThat(alan).heardOnly("chat message", "I am late");
        assertThat(ada).heardInOrder("chat message", "hi", "I am late");
    }
}
