// mistake: M-SLEEP
// Your tests do what tests do that take the time: who is not done after a moment is called broken.
// One of the right relays is slow, and your tests object to it. How long a line may take is not in
// the sentence on the page; on a busy machine every relay is slow now and then. A longer moment only
// moves the border.
// Await the fact, not the clock: `emits` returns when the server has dealt with the line, and
// `assertThat(grace).heard(...)` fails only when nothing can come any more. Leave out sleeps,
// time-outs and clocks.
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
    void everybody_hears_each_line_within_a_moment() {
        long before = System.nanoTime();
        ada.emits("say", "  one ");
        long millis = (System.nanoTime() - before) / 1_000_000;
        ada.emits("say", "");
        ada.emits("say", "three");

        Assertions.assertTrue(millis < 500, "that took too long");
        assertThat(grace).heardInOrder("said", "  one ", "", "three");
        assertThat(ada).heardInOrder("said", "  one ", "", "three");
    }
}
