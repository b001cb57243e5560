// mistake: M-ECHO
// Your tests expect the sender to hear nothing, so they reject a correct relay.
// In this exercise everyone hears a line, the sender included. NotToMe left her out, but that was
// another server.
// Read the sentence on the page that says what a relay does, and expect exactly that.
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
    void grace_hears_what_ada_says_and_ada_does_not() {
        ada.emits("say", "hi");

        assertThat(grace).heardOnly("said", "hi");
        assertThat(ada).heardNothing();
    }
}
