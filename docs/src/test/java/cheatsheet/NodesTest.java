package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.BroadcastAckCallback;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/** Two servers that know of each other: ada is connected to one of them, grace to the other. */
class NodesTest {

    private final List<SocketIOServer> servers = new ArrayList<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private SocketIONamespace io;

    @RegisterExtension
    final Lab lab = Lab.ofServer(servers::add).joinedServers("here", "there");

    final Client ada = lab.client("ada").at("here");
    final Client grace = lab.client("grace").at("there");

    @BeforeEach
    void take_seats() {
        io = servers.get(0).getNamespace("/");
        SocketIONamespace other = servers.get(1).getNamespace("/");
        io.getClient(id(ada)).joinRoom("tea");
        other.getClient(id(grace)).joinRoom("tea");
        other.getClient(id(grace)).joinRoom("coffee");
    }

    @Test
    void nodes_emit() {
        // tag::nodes_emit[]
        io.getBroadcastOperations().sendEvent("said", "hi"); // with a StoreFactory that joins the servers
        // end::nodes_emit[]

        assertThat(ada).heardOnly("said", "hi");
        assertThat(grace).heardOnly("said", "hi");
    }

    @Test
    void nodes_room_emit() {
        io.getRoomOperations("coffee").sendEvent("said", "hi");

        assertThat(ada).heardNothing();
        assertThat(grace).heardOnly("said", "hi");
    }

    @Test
    void nodes_broadcast_ack() {
        ada.answers("vote", "ada");
        grace.answers("vote", "grace");

        io.getBroadcastOperations().sendEvent("vote", "lunch?", new BroadcastAckCallback<String>(String.class, 1) {
            @Override
            protected void onClientSuccess(SocketIOClient client, String answer) {
                answers.add(answer);
            }
        });

        lab.settles();
        assertThat(ada).heardOnly("vote", "lunch?");
        assertThat(grace).heardNothing();
        assertEquals(List.of("ada"), answers);
    }

    @Test
    void nodes_disconnect() {
        io.getRoomOperations("tea").disconnect();

        lab.settles();
        assertFalse(ada.connected());
        assertTrue(grace.connected());
    }

    @Test
    void local_emit() {
        // tag::local_emit[]
        io.getAllClients().forEach(each -> each.sendEvent("said", "hi"));
        // end::local_emit[]

        assertThat(ada).heardOnly("said", "hi");
        assertThat(grace).heardNothing();
    }

    @Test
    void nodes_except() {
        // tag::nodes_except[]
        io.getRoomOperations("tea").sendEvent("said", each -> each.getAllRooms().contains("coffee"), "hi");
        // end::nodes_except[]

        assertThat(ada).heardOnly("said", "hi");
        assertThat(grace).heardOnly("said", "hi"); // she is in coffee, and hears it all the same
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
        assertNull(io.getClient(id(grace)));
    }

    private static UUID id(Client client) {
        return UUID.fromString(client.id());
    }
}
