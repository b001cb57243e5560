package cheatsheet;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.transport.NamespaceClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** One connection of a client that is in two namespaces. */
class MultiplexingTest {

    private final List<SocketIOClient> came = new CopyOnWriteArrayList<>();
    private SocketIONamespace io;

    @RegisterExtension
    final Lab lab = Lab.running(MultiplexingExample.class);

    final ScriptedServer server = lab.server(chat -> {
        io = chat;
        chat.addConnectListener(came::add);
    });

    @Test
    void multiplexing() {
        server.emits("compare");
        assertThat(lab.log()).reads("the same id: true");
        assertEquals(Set.of("/", io.getName()), namespacesOf(came.get(0)));

        server.emits("leave");

        assertThat(lab.log()).reads("the same id: true", "chat: io client disconnect"); // main stays
        assertEquals(Set.of(), Set.copyOf(io.getAllClients()));
    }

    /** Where that client's connection is in. */
    private static Set<String> namespacesOf(SocketIOClient client) {
        return ((NamespaceClient) client)
                .getBaseClient().getNamespaces().stream()
                        .map(SocketIONamespace::getName)
                        .filter(name -> !name.isEmpty()) // what the library adds by itself
                        .collect(toSet());
    }

    /** There is a call in a class of the library's inside: the client takes it for a broken line. */
    @Test
    void server_cuts_the_line() {
        lab.settles();

        ((NamespaceClient) came.get(0)).getBaseClient().disconnect();

        List<String> log = lab.log().all().stream().sorted().toList();
        assertEquals(2, log.size(), log::toString);
        assertTrue(log.get(0).startsWith("chat: transport "), log::toString);
        assertEquals(log.get(0).replace("chat: ", "main: "), log.get(1));
    }
}
