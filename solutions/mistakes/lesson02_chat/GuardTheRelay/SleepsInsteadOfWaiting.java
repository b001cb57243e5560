// mistake: M-SLEEP
// Your tests do what tests do that sleep for a moment and then look.
// One of the right relays is slow: its lines come after the moment is over, and your tests call it
// broken. A longer sleep moves the border and makes every run longer; it is still a guess.
// Await the fact itself. `assertThat(grace).heard(...)` returns as soon as the line is there, and
// fails only when nothing can come any more.
package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
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
    void everybody_has_three_lines_after_a_moment() throws Exception {
        ada.emits("say", "  one ");
        ada.emits("say", "");
        ada.emits("say", "three");

        Thread.sleep(20);
        Assertions.assertEquals(3, grace.heard().size());
        Assertions.assertEquals(grace.heard(), ada.heard());
        assertThat(grace).heardInOrder("said", "  one ", "", "three");
    }
}
