package lesson02_chat;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/**
 * GuardTheRelay: tests that a right relay passes and a broken one doesn't.
 *
 * <p>A relay: a client emits {@code say} with a text; everyone, including the sender, hears
 * {@code said} with exactly that text, once; the lines of one sender are heard in their order.
 *
 * <p>The page: lessons/lesson02_chat/GuardTheRelay.adoc
 */
class GuardTheRelay {

    @RegisterExtension
    final Lab lab = Lab.underJudgement();

    final Client grace = lab.client("grace");
    final Client ada = lab.client("ada");

    // tag::given[]
    @Test
    void grace_hears_what_ada_says() {
        ada.emits("say", "hi");

        assertThat(grace).heard("said", "hi");
    }
    // end::given[]

    // TODO 1: read the test above. Which word in it catches a relay that sends another event?
    // TODO 2: who else should hear the line, and how often? Test that, and catch three relays.
    // TODO 3: send other texts, and several in one test, and catch seven relays.
}
