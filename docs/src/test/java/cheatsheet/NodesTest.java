package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import io.socket.client.Socket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.wire.ListeningServer;
import workbook.wire.RepairedServer;

/** Two servers that know of each other: ada is connected to one of them, grace to the other. */
class NodesTest {

    @RegisterExtension
    final Bench bench = new Bench();

    private final Nodes nodes = new Nodes();
    private final Inbox adas = new Inbox();
    private final Inbox graces = new Inbox();
    private SocketIONamespace io;
    private SocketIONamespace other;
    private Socket ada;
    private Socket grace;

    @BeforeEach
    void connect() {
        SocketIOServer here = node();
        SocketIOServer there = node();
        io = here.getNamespace("/");
        other = there.getNamespace("/");
        ada = bench.connected(here, "/");
        grace = bench.connected(there, "/");
        ada.on("said", values -> adas.add(values[0]));
        grace.on("said", values -> graces.add(values[0]));
        io.getClient(id(ada)).joinRoom("tea");
        other.getClient(id(grace)).joinRoom("tea");
        other.getClient(id(grace)).joinRoom("coffee");
    }

    @Test
    void nodes_emit() {
        // tag::nodes_emit[]
        io.getBroadcastOperations().sendEvent("said", "hi"); // with a StoreFactory that joins the servers
        // end::nodes_emit[]

        heard(List.of("hi"), List.of("hi"));
    }

    @Test
    void nodes_room_emit() {
        io.getRoomOperations("coffee").sendEvent("said", "hi");

        heard(List.of(), List.of("hi"));
    }

    @Test
    void local_emit() {
        // tag::local_emit[]
        io.getAllClients().forEach(each -> each.sendEvent("said", "hi"));
        // end::local_emit[]

        heard(List.of("hi"), List.of());
    }

    @Test
    void nodes_except() {
        // tag::nodes_except[]
        io.getRoomOperations("tea").sendEvent("said", each -> each.getAllRooms().contains("coffee"), "hi");
        // end::nodes_except[]

        heard(List.of("hi"), List.of("hi")); // grace is in coffee, and hears it all the same
    }

    @Test
    void nodes_room_size() {
        SocketIOClient socket = io.getClient(id(ada));
        // tag::nodes_room_size[]
        int everywhere = socket.getCurrentRoomSize("tea");
        int here = io.getRoomOperations("tea").getClients().size();
        // end::nodes_room_size[]

        assertEquals(2, everywhere);
        assertEquals(1, here);
        assertEquals(1, io.getAllClients().size());
    }

    private void heard(List<String> byAda, List<String> byGrace) {
        Bench.fence(ada);
        Bench.fence(grace);
        assertEquals(byAda, adas.soFar());
        assertEquals(byGrace, graces.soFar());
    }

    private SocketIOServer node() {
        Configuration config = ListeningServer.loopback();
        config.setStoreFactory(nodes.another());
        return bench.started(config, RepairedServer::new, "/");
    }

    private static UUID id(Socket socket) {
        return UUID.fromString(socket.id());
    }
}
