// mistake: -
// Your tests do what tests do that check what came, and are content when nothing came.
// An `if` or a loop around the assertion skips it when there is nothing to check: a relay that is
// deaf passes. The given test, which caught one, was changed or is gone.
// A test has to say what must be there, and assert it every time: no `if`, no loop over what was
// heard.
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
