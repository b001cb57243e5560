package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Frame;
import workbook.kit.Lab;
import workbook.kit.Member;

/** How a client comes into a namespace, and out of it: ada is in /chat, and on the same connection in /news. */
class JoiningTest {

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private SocketIOServer server;
    private SocketIONamespace chat;
    private SocketIONamespace news;

    @RegisterExtension
    final Lab lab = Lab.ofServer(this::makes);

    final Client ada = lab.client("ada").in("/chat");
    final Member adaInNews = ada.joins("/news");

    private void makes(SocketIOServer made) {
        server = made;
        chat = server.addNamespace("/chat");
        news = server.addNamespace("/news");
        // tag::connect_listener[]
        chat.addConnectListener(socket -> show("came"));
        chat.addDisconnectListener(socket -> show("left"));
        // end::connect_listener[]
    }

    private void show(String line) {
        shown.add(line);
    }

    @Test
    void one_store_for_all_namespaces() {
        UUID id = UUID.fromString(ada.id());
        SocketIOClient inChat = chat.getClient(id);
        SocketIOClient inNews = news.getClient(id);

        // tag::one_store_for_all_namespaces[]
        inChat.set("chat.name", "Ada"); // with a prefix: all namespaces share this store
        boolean elsewhere = inNews.has("chat.name"); // true
        // end::one_store_for_all_namespaces[]

        assertTrue(elsewhere);
    }

    @Test
    void connect_listener() {
        assertEquals(List.of("came"), shown); // ada
        Client grace = lab.later("grace").in("/chat");
        grace.connects();
        assertEquals(List.of("came", "came"), shown);
        grace.disconnects();
        assertEquals(List.of("came", "came", "left"), shown);
    }

    @Test
    void remove_namespace() {
        // tag::remove_namespace[]
        server.removeNamespace("/news"); // its clients are disconnected
        // end::remove_namespace[]

        assertThat(ada).heardNothing(); // and is still in /chat
        assertFalse(adaInNews.connected());
        assertEquals(List.of("/news"), disconnects(ada));
        assertNull(server.getNamespace("/news"));
    }

    @Test
    void server_disconnects_one_namespace() {
        chat.getClient(UUID.fromString(ada.id())).disconnect();

        assertThat(adaInNews).heardNothing(); // and is still there
        assertFalse(ada.connected());
        assertEquals(List.of("/chat"), disconnects(ada));
        assertEquals(0, chat.getAllClients().size());
    }

    @Test
    void server_closes() {
        SocketIOClient socket = chat.getClient(UUID.fromString(ada.id()));

        // tag::server_closes[]
        for (SocketIONamespace each : server.getAllNamespaces()) {
            SocketIOClient there = each.getClient(socket.getSessionId()); // null where it isn't
            if (there != null) {
                there.disconnect();
            }
        }
        // end::server_closes[]

        lab.settles();
        assertFalse(ada.connected());
        assertFalse(adaInNews.connected());
        assertEquals(Set.of("/chat", "/news"), Set.copyOf(disconnects(ada)));
        assertEquals(0, chat.getAllClients().size());
        assertEquals(0, news.getAllClients().size());
    }

    /** The namespaces that the server has disconnected it from. */
    private static List<String> disconnects(Client client) {
        return client.frames().stream()
                .filter(frame -> !frame.sent() && frame.type().equals("DISCONNECT"))
                .map(Frame::namespace)
                .toList();
    }
}
