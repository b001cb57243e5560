// mistake: M-ECHO
// Your tests do what tests do that expect the speaker to hear nothing.
// A right relay is called broken: here everybody hears a line, the speaker included. Leaving her out
// was asked in NotToMe; this relay is another one, and its page says what it does.
// Before a test is a judge of others, it must be right about the thing itself: the sentence on the
// page is the law.
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
