// mistake: -
// Your tests send one ordinary text and check that it arrives.
// That catches a relay that reaches the wrong clients or sends another event. It can't catch one
// that fails only with a second line, with spaces around the text, or with an empty text: your
// tests never send these.
// Read the sentence on the page that says what a relay is. Ask of each word: which line would show
// that it isn't kept?
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
    void grace_hears_what_ada_says() {
        ada.emits("say", "hi");

        assertThat(grace).heardOnly("said", "hi");
    }

    @Test
    void ada_hears_it_too() {
        ada.emits("say", "hi");

        assertThat(ada).heardOnly("said", "hi");
    }
}
