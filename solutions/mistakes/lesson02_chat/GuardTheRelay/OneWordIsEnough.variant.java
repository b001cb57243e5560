// variant of: OneWordIsEnough
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
    void both_hear_a_line_of_each() {
        grace.emits("say", "good morning, ada");

        assertThat(grace).heardInOrder("said", "good morning, ada");
        assertThat(ada).heardInOrder("said", "good morning, ada");
    }

    @Test
    void and_the_other_way_round() {
        ada.emits("say", "good morning, grace");

        assertThat(grace).heardOnly("said", "good morning, grace");
        assertThat(ada).heardOnly("said", "good morning, grace");
    }
}
