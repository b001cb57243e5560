// right: two tests, one with unusual texts and one in which both clients speak, and no text comes
// twice
package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class GuardTheRelay {

    @RegisterExtension
    final Lab lab = Lab.underJudgement();

    final Client grace = lab.client("grace");
    final Client ada = lab.client("ada");

    @Test
    void everything_ada_says_comes_back_to_her() {
        ada.emits("say", " a ");
        ada.emits("say", "");
        ada.emits("say", "b");

        assertThat(ada).heardInOrder("said", " a ", "", "b");
    }

    @Test
    void each_line_is_heard_by_both() {
        ada.emits("say", "hello, grace");
        grace.emits("say", "hello, ada");

        assertThat(grace).heardInOrder("said", "hello, grace", "hello, ada");
        assertThat(ada).heardInOrder("said", "hello, grace", "hello, ada");
    }
}
