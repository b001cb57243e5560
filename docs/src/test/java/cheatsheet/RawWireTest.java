package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/** The library's wire as it comes: what the repair is for. */
class RawWireTest {

    private SocketIONamespace main;
    private SocketIONamespace chat;

    private SocketIOServer server;

    @RegisterExtension
    final Lab lab = Lab.ofServer(this::makes).raw();

    private void makes(SocketIOServer made) {
        server = made;
        main = made.getNamespace("");
        chat = made.addNamespace("/chat");
    }

    private Client connected(String name, String namespace) {
        Client client = lab.later(name).in(namespace);
        client.connects();
        return client;
    }

    @Test
    void main_namespace_as_it_comes() {
        Client ada = connected("ada", "/");
        Client grace = connected("grace", "/chat");

        main.getBroadcastOperations().sendEvent("said", "hi");

        assertThat(ada).heardOnly("said", "hi");
        assertThat(grace).heardNothing();
        assertEquals(2, main.getAllClients().size()); // a client of /chat counts here, too
        assertEquals(2, server.getAllClients().size());
        assertEquals(1, chat.getAllClients().size());
    }

    /** Nobody asks the listener where the client sends nothing. */
    @Test
    void without_auth_as_it_comes() {
        chat.addAuthTokenListener(MiddlewareTest.KNOWN_ONLY);

        Client stranger = connected("ada", "/chat");

        assertThat(stranger).heardNothing(); // and is connected
        assertEquals(1, chat.getAllClients().size());
    }

    @Test
    void null_in_a_map_as_it_comes() {
        chat.addEventListener("say", Map.class, (socket, map, ack) -> ack.sendAckData(map));
        var map = new HashMap<String, Object>();
        map.put("x", null);
        map.put("y", 1);

        assertThat(connected("ada", "/chat").asks("say", map)).answered(Map.of("y", 1));
    }

    @Test
    void binary_as_it_comes() {
        Client ada = connected("ada", "/chat");

        chat.getBroadcastOperations().sendEvent("picture", new byte[] {1, 2, 3});

        assertThat(ada).heardOnly("picture", new byte[] {4, 1, 2, 3});
    }

    @Test
    void nested_binary_as_it_comes() {
        Client ada = connected("ada", "/chat");

        chat.getBroadcastOperations().sendEvent("picture", Map.of("data", new byte[] {1, 2, 3}));

        assertThat(ada).heardOnly("picture", Map.of("data", List.of(4, 1, 2, 3)));
    }
}
