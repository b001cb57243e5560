// mistake: -
// Your tests check what came, and pass when nothing came.
// An `if` or a loop around an assertion skips it when there is nothing to check, so a relay that
// never sends `said` passes. The given test, which caught such a relay, was changed or removed.
// Say what must arrive, and assert it every time: no `if`, and no loop over what was heard.
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
    void what_grace_hears_is_what_ada_said() {
        ada.emits("say", "hi");

        if (!grace.heard("said").isEmpty()) {
            assertThat(grace).heard("said", "hi");
        }
    }
}
