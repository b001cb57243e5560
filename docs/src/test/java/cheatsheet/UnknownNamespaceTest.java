package cheatsheet;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** A client that asks for a namespace that doesn't exist, with the repaired library and without. */
class UnknownNamespaceTest {

    @RegisterExtension
    final Lab lab = Lab.running(UnknownNamespaceExample.class);

    @RegisterExtension
    final Lab rawLab = Lab.running(UnknownNamespaceExample.class).raw();

    final ScriptedServer server = lab.server();
    final ScriptedServer rawServer = rawLab.server();

    @Test
    void unknown_namespace() {
        server.emits("ready");

        assertThat(lab.log()).reads("{\"message\":\"Invalid namespace\"}");
    }

    @Test
    void unknown_namespace_as_it_comes() {
        rawServer.emits("ready"); // the client is in a namespace that there is

        assertThat(rawLab.log()).isEmpty();
    }
}
