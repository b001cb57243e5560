package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import io.socket.client.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** How a connection ends, and how it comes back. */
class ConnectionTest {

    private final List<SocketIOClient> came = new CopyOnWriteArrayList<>();
    private SocketIONamespace io;

    @RegisterExtension
    final Lab lab = Lab.running(ConnectionExample.class);

    final ScriptedServer server = lab.server(chat -> {
        io = chat;
        chat.addConnectListener(came::add);
    });

    @Test
    void server_disconnects() {
        lab.settles();
        SocketIOClient socket = came.get(0);

        // tag::server_disconnects[]
        socket.disconnect(); // the client hears "io server disconnect", and does not come back by itself
        // end::server_disconnects[]

        assertThat(lab.log()).reads("connect", "io server disconnect, active: false");
        assertEquals(1, came.size());
    }

    @Test
    void server_disconnects_and_the_client_returns() {
        server.emits("return");

        server.disconnects();

        assertThat(lab.log()).reads("connect", "io server disconnect, active: false", "connect");
        assertEquals(2, came.size());
    }

    @Test
    void client_disconnects() {
        server.emits("client_disconnects");

        assertThat(lab.log()).reads("connect", "io client disconnect, active: false");
        assertEquals(Set.of(), Set.copyOf(io.getAllClients()));
    }

    @Test
    void reconnection() {
        lab.settles();
        came.get(0).joinRoom("tea");

        server.drops();

        List<String> log = lab.log().all();
        assertEquals("connect", log.get(0));
        assertTrue(log.get(1).startsWith("transport ") && log.get(1).endsWith("active: true"), log.get(1));
        assertEquals(List.of("attempt 1", "connect"), log.subList(2, log.size()));
        assertNotEquals(came.get(0).getSessionId(), came.get(1).getSessionId());
        assertEquals(Set.of(io.getName()), came.get(1).getAllRooms());
        assertEquals(0, io.getRoomOperations("tea").getClients().size());
    }

    /** Nothing says whether what was missed has been sent again: it never is. */
    @Test
    void recovered() {
        assertTrue(Arrays.stream(Socket.class.getMethods())
                .noneMatch(method -> method.getName().contains("recovered")));
    }
}
