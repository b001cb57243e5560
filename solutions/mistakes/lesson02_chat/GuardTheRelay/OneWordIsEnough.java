// mistake: -
// Your tests do what tests do that say one friendly word and look whether it arrives.
// That catches relays that reach the wrong people or another event. It cannot catch one whose fault
// shows only with a second line, with blanks around the text, or with a text that is empty: such a
// line is never said.
// Take the sentence on the page that says what a relay is, word by word, and ask of each word which
// line would show that it is not kept.
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
