package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.wire.RepairedServer;

/** How a client comes into a namespace, and out of it. */
class JoiningTest {

    @RegisterExtension
    final Bench bench = new Bench();

    private final Inbox heard = new Inbox();

    @Test
    void multiplexing() {
        SocketIOServer server = bench.server("/chat", "/news");
        IO.Options options = Bench.options();
        URI address = URI.create(Bench.address(server));
        // tag::multiplexing[]
        Manager connection = new Manager(address, options);
        Socket chat = connection.socket("/chat");
        Socket news = connection.socket("/news"); // the same connection
        // end::multiplexing[]
        Bench.connected(bench.kept(chat));
        Bench.connected(bench.kept(news));

        assertEquals(1, ((RepairedServer) server).sessions());
        assertEquals(1, server.getNamespace("/chat").getAllClients().size());
        assertEquals(chat.id(), news.id());
        chat.disconnect();
        Bench.fence(news);
        assertEquals(0, server.getNamespace("/chat").getAllClients().size());
    }

    @Test
    void one_store_for_all_namespaces() {
        SocketIOServer server = bench.server("/chat", "/news");
        Manager connection = new Manager(URI.create(Bench.address(server)), Bench.options());
        Socket chat = Bench.connected(bench.kept(connection.socket("/chat")));
        Bench.connected(bench.kept(connection.socket("/news")));
        UUID id = UUID.fromString(chat.id());
        SocketIOClient inChat = server.getNamespace("/chat").getClient(id);
        SocketIOClient inNews = server.getNamespace("/news").getClient(id);

        // tag::one_store_for_all_namespaces[]
        inChat.set("chat.name", "Ada"); // with a prefix: all namespaces share this store
        boolean elsewhere = inNews.has("chat.name");
        // end::one_store_for_all_namespaces[]

        assertTrue(elsewhere);
    }

    @Test
    void unknown_namespace() {
        SocketIOServer server = bench.server("/chat");

        // tag::unknown_namespace[]
        Socket socket = bench.socket(server, "/nowhere", Bench.options());
        socket.on(Socket.EVENT_CONNECT_ERROR, error -> heard.add(error[0]));
        // end::unknown_namespace[]
        socket.connect();

        assertEquals("Invalid namespace", ((JSONObject) heard.next()).getString("message"));
    }

    @Test
    void unknown_namespace_as_it_comes() {
        SocketIOServer server = bench.plainServer("/chat");
        Manager connection = new Manager(URI.create(Bench.address(server)), Bench.options());
        Socket nowhere = bench.kept(connection.socket("/nowhere"));
        nowhere.on(Socket.EVENT_CONNECT, any -> heard.add("connect"));
        nowhere.on(Socket.EVENT_CONNECT_ERROR, any -> heard.add("connect_error"));

        nowhere.connect();
        Socket chat = Bench.connected(bench.kept(connection.socket("/chat")));
        Bench.fence(chat);

        assertFalse(nowhere.connected());
        assertEquals(List.of(), heard.soFar());
    }

    @Test
    void main_namespace_as_it_comes() {
        SocketIOServer server = bench.plainServer("", "/news");
        Socket main = bench.connected(server, "/");
        main.on("said", values -> heard.add(values[0]));
        Bench.connected(bench.socket(server, "/news", Bench.options()));

        server.getNamespace("").getBroadcastOperations().sendEvent("said", "hi");

        assertEquals("hi", heard.next());
        assertEquals(2, server.getNamespace("").getAllClients().size()); // who is in /news counts here, too
    }

    @Test
    void remove_namespace() {
        SocketIOServer server = bench.server("/chat", "/news");
        Socket socket = bench.connected(server, "/news");
        socket.on(Socket.EVENT_DISCONNECT, reason -> heard.add(reason[0]));

        // tag::remove_namespace[]
        server.removeNamespace("/news"); // its clients are disconnected
        // end::remove_namespace[]

        assertEquals("io server disconnect", heard.next());
        assertNull(server.getNamespace("/news"));
    }

    @Test
    void connect_listener() {
        SocketIOServer server = bench.server("/chat");
        SocketIONamespace chat = server.getNamespace("/chat");

        // tag::connect_listener[]
        chat.addConnectListener(socket -> heard.add("came"));
        chat.addDisconnectListener(socket -> heard.add("left"));
        // end::connect_listener[]

        Socket socket = bench.connected(server, "/chat");
        assertEquals("came", heard.next());
        socket.disconnect();
        assertEquals("left", heard.next());
    }
}
