package cheatsheet;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** What becomes of what a client emits while it is not connected. */
class OfflineTest {

    @RegisterExtension
    final Lab lab = Lab.running(OfflineExample.class);

    @RegisterExtension
    final Lab again = Lab.running(OfflineAgainExample.class);

    final ScriptedServer server = lab.server();
    final ScriptedServer serverAgain = again.server();

    @Test
    void offline_buffer() {
        assertThat(server).heardInOrder("say", "one", "two");
    }

    @Test
    void offline_again() {
        serverAgain.drops();

        assertThat(serverAgain).heardOnly("say", "one");
    }

    @Test
    void offline_and_too_late() {
        assertThat(lab.log()).reads("too late");
        assertThat(server).heardInOrder("say", "one", "two"); // and not three
    }
}
