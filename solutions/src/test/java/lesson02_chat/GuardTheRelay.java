package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/**
 * GuardTheRelay: tests that a right relay passes and a broken one doesn't.
 *
 * <p>A relay: a client emits {@code say} with a text; everyone, including the sender, hears
 * {@code said} with exactly that text, once; the lines of one sender are heard in their order.
 *
 * <p>The page: lessons/lesson02_chat/GuardTheRelay.adoc
 */
class GuardTheRelay {

    @RegisterExtension
    final Lab lab = Lab.underJudgement();

    final Client grace = lab.client("grace");
    final Client ada = lab.client("ada");

    @Test
    void everybody_hears_what_ada_says_once() {
        ada.emits("say", "hi");

        assertThat(grace).heardOnly("said", "hi");
        assertThat(ada).heardOnly("said", "hi");
    }

    @Test
    void three_lines_come_in_their_order() {
        ada.emits("say", "one");
        ada.emits("say", "two");
        ada.emits("say", "three");

        assertThat(grace).heardInOrder("said", "one", "two", "three");
    }

    @Test
    void the_text_is_left_as_it_is() {
        ada.emits("say", "  hi  ");

        assertThat(grace).heardOnly("said", "  hi  ");
    }

    @Test
    void an_empty_line_is_a_line() {
        ada.emits("say", "");

        assertThat(grace).heardOnly("said", "");
    }
}
