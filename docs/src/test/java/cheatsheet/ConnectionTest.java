package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.transport.NamespaceClient;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import io.socket.engineio.client.EngineIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a connection ends, and how it comes back. */
class ConnectionTest {

    @RegisterExtension
    final Bench bench = new Bench();

    private final Inbox heard = new Inbox();

    @Test
    void server_disconnects() {
        SocketIOServer server = bench.server("/");
        Socket client = told(bench.connected(server, "/", reconnecting()));
        SocketIOClient socket = at(server, "/", client);

        // tag::server_disconnects[]
        socket.disconnect(); // the client hears "io server disconnect", and does not come back by itself
        // end::server_disconnects[]

        assertEquals("io server disconnect", heard.next());
        assertFalse(client.isActive());
        assertTrue(Bench.connected(client).connected());
    }

    @Test
    void server_disconnects_one_namespace() {
        SocketIOServer server = bench.server("/chat", "/news");
        Manager connection = new Manager(URI.create(Bench.address(server)), Bench.options());
        Socket chat = told(Bench.connected(bench.kept(connection.socket("/chat"))));
        Socket news = Bench.connected(bench.kept(connection.socket("/news")));

        at(server, "/chat", chat).disconnect();

        assertEquals("io server disconnect", heard.next());
        Bench.fence(news);
        assertEquals(0, server.getNamespace("/chat").getAllClients().size());
    }

    @Test
    void server_closes() {
        SocketIOServer server = bench.server("/chat", "/news");
        Manager connection = new Manager(URI.create(Bench.address(server)), Bench.options());
        Socket chat = told(Bench.connected(bench.kept(connection.socket("/chat"))));
        told(Bench.connected(bench.kept(connection.socket("/news"))));
        SocketIOClient socket = at(server, "/chat", chat);

        // tag::server_closes[]
        ((NamespaceClient) socket).getBaseClient().disconnect(); // all namespaces of that connection
        // end::server_closes[]

        String reason = heard.next().toString();
        assertEquals(reason, heard.next());
        assertTrue(reason.startsWith("transport "), reason);
    }

    @Test
    void client_disconnects() {
        SocketIOServer server = bench.server("/");
        Socket socket = told(bench.connected(server, "/"));

        // tag::client_disconnects[]
        socket.disconnect(); // hears "io client disconnect" itself
        // end::client_disconnects[]

        assertEquals("io client disconnect", heard.next());
    }

    @Test
    void connect_error() {
        SocketIOServer server = bench.server("/");
        Socket socket = bench.socket(server, "/", Bench.options());
        server.stop();

        // tag::connect_error[]
        socket.on(Socket.EVENT_CONNECT_ERROR, error -> heard.add(error[0]));
        // end::connect_error[]
        socket.connect();

        Exception error = assertInstanceOf(EngineIOException.class, heard.next());
        assertEquals("websocket error", error.getMessage());
    }

    @Test
    void reconnection() {
        SocketIOServer server = bench.server("/");
        SocketIONamespace io = server.getNamespace("/");
        // tag::reconnection[]
        IO.Options options = reconnecting(); // as it comes: after 1 second, then longer, at most 5
        options.reconnectionDelay = 10;
        options.reconnectionDelayMax = 50;
        // end::reconnection[]
        Socket socket = bench.connected(server, "/", options);
        String before = socket.id();
        at(server, "/", socket).joinRoom("tea");
        socket.on(Socket.EVENT_CONNECT, any -> heard.add("connect"));
        // tag::reconnect_attempt[]
        socket.io().on(Manager.EVENT_RECONNECT_ATTEMPT, number -> heard.add("attempt " + number[0]));
        // end::reconnect_attempt[]

        ((NamespaceClient) at(server, "/", socket)).getBaseClient().disconnect();

        assertEquals("attempt 1", heard.next());
        assertEquals("connect", heard.next());
        Bench.fence(socket);
        assertNotEquals(before, socket.id());
        assertEquals(Set.of("/"), at(server, "/", socket).getAllRooms());
        assertEquals(0, io.getRoomOperations("tea").getClients().size());
    }

    @Test
    void auth_is_read_again() {
        SocketIOServer server = bench.server("/chat");
        server.getNamespace("/chat").addAuthTokenListener(MiddlewareTest.KNOWN_ONLY);
        // tag::auth_is_read_again[]
        Map<String, String> auth = new ConcurrentHashMap<>(Map.of("token", "guess"));
        IO.Options options = Bench.options(auth);
        // end::auth_is_read_again[]
        Socket socket = bench.socket(server, "/chat", options);
        Bench.refusal(socket);

        // tag::auth_is_read_again_later[]
        auth.put("token", "secret");
        socket.connect();
        // end::auth_is_read_again_later[]

        assertTrue(Bench.connected(socket).connected());
    }

    /** Nothing says whether what was missed has been sent again: it never is. */
    @Test
    void recovered() {
        assertTrue(Arrays.stream(Socket.class.getMethods())
                .noneMatch(method -> method.getName().contains("recovered")));
    }

    private Socket told(Socket socket) {
        socket.on(Socket.EVENT_DISCONNECT, reason -> heard.add(reason[0]));
        return socket;
    }

    private static IO.Options reconnecting() {
        IO.Options options = Bench.options();
        options.reconnection = true;
        return options;
    }

    private static SocketIOClient at(SocketIOServer server, String namespace, Socket socket) {
        return server.getNamespace(namespace).getClient(UUID.fromString(socket.id()));
    }
}
