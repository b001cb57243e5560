package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.AuthTokenListener;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.AuthorizationResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.listener.DataListener;
import com.corundumstudio.socketio.listener.DefaultExceptionListener;
import io.socket.client.IO;
import io.socket.client.Socket;
import io.socket.engineio.client.EngineIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.wire.ListeningServer;
import workbook.wire.PlainServer;
import workbook.wire.RepairedServer;

/** What stands before the listeners, and what happens when one of them throws. */
class MiddlewareTest {

    @RegisterExtension
    final Bench bench = new Bench();

    private final Inbox heard = new Inbox();

    @Test
    void handshake_middleware() {
        Configuration config = ListeningServer.loopback();
        // tag::handshake_middleware[]
        config.setAuthorizationListener(handshake -> {
            boolean known = "secret".equals(handshake.getSingleUrlParam("token"));
            return new AuthorizationResult(known, Map.of("user", "ada"));
        });
        // end::handshake_middleware[]
        SocketIOServer server = bench.started(config, RepairedServer::new, "/");

        bench.connected(server, "/", Bench.options("token=secret"));
        SocketIOClient in = server.getNamespace("/").getAllClients().iterator().next();
        assertEquals("ada", in.<String>get("user"));

        Socket refused = bench.socket(server, "/", Bench.options("token=guess"));
        assertInstanceOf(EngineIOException.class, Bench.refusal(refused));
        assertEquals(1, server.getNamespace("/").getAllClients().size());
    }

    // tag::namespace_middleware[]
    static final AuthTokenListener KNOWN_ONLY =
            (auth, socket) -> auth instanceof Map<?, ?> map && "secret".equals(map.get("token"))
                    ? AuthTokenResult.AuthTokenResultSuccess
                    : new AuthTokenResult(false, Map.of("message", "who are you?", "data", Map.of("code", 7)));
    // end::namespace_middleware[]

    @Test
    void namespace_middleware() {
        SocketIOServer server = bench.server("/chat");
        SocketIONamespace chat = server.getNamespace("/chat");
        chat.addEventListener("say", String.class, (socket, text, ack) -> heard.add(text));
        // tag::namespace_middleware_use[]
        chat.addAuthTokenListener(KNOWN_ONLY);
        // end::namespace_middleware_use[]

        Socket known = bench.connected(server, "/chat", Bench.options(Map.of("token", "secret")));
        Socket refused = bench.socket(server, "/chat", Bench.options(Map.of("token", "guess")));
        JSONObject error = (JSONObject) Bench.refusal(refused);

        assertEquals("who are you?", error.getString("message"));
        assertEquals(7, error.getJSONObject("data").getInt("code"));
        assertEquals(1, chat.getAllClients().size());
        known.emit("say", "hi");
        assertEquals("hi", heard.next());
    }

    @Test
    void auth_of_the_client() {
        SocketIOServer server = bench.server("/chat");
        SocketIONamespace chat = server.getNamespace("/chat");
        chat.addConnectListener(socket -> heard.add(socket.getHandshakeData().getAuthToken()));

        // tag::auth_of_the_client[]
        IO.Options options = Bench.options();
        options.auth = Map.of("token", "secret"); // texts only; read again at each attempt
        // end::auth_of_the_client[]
        bench.connected(server, "/chat", options);

        assertEquals(Map.of("token", "secret"), heard.next());
    }

    @Test
    void without_auth() {
        SocketIOServer server = bench.server("/chat");
        server.getNamespace("/chat").addAuthTokenListener(KNOWN_ONLY);

        Socket refused = bench.socket(server, "/chat", Bench.options());

        assertEquals("who are you?", ((JSONObject) Bench.refusal(refused)).getString("message"));
    }

    /** Nobody asks the listener where the client sends nothing. */
    @Test
    void without_auth_as_it_comes() {
        SocketIOServer server = bench.started(ListeningServer.loopback(), PlainServer::new, "/chat");
        server.getNamespace("/chat").addAuthTokenListener(KNOWN_ONLY);

        Socket stranger = bench.connected(server, "/chat");

        assertTrue(stranger.connected());
        assertEquals(1, server.getNamespace("/chat").getAllClients().size());
    }

    // tag::packet_middleware[]
    /** Hands on only what passes; the rest is dropped. */
    static <T> DataListener<T> onlyIf(Predicate<T> passes, DataListener<T> listener) {
        return (socket, data, ack) -> {
            if (passes.test(data)) {
                listener.onData(socket, data, ack);
            }
        };
    }

    // end::packet_middleware[]

    @Test
    void packet_middleware() {
        SocketIOServer server = bench.server("/");
        SocketIONamespace io = server.getNamespace("/");
        // tag::packet_middleware_use[]
        io.addEventListener(
                "say", String.class, onlyIf(text -> text.length() < 10, (socket, text, ack) -> heard.add(text)));
        // end::packet_middleware_use[]
        Socket socket = bench.connected(server, "/");

        socket.emit("say", "a text of twenty letters");
        socket.emit("say", "hi");

        Bench.fence(socket);
        assertEquals(List.of("hi"), heard.soFar());
    }

    @Test
    void server_on_any() {
        SocketIOServer server = bench.server("/");
        SocketIONamespace io = server.getNamespace("/");
        io.addEventListener("say", String.class, (socket, text, ack) -> heard.add("listener"));
        // tag::server_on_any[]
        io.addEventInterceptor((socket, event, values, ack) -> heard.add(event + " " + values));
        // end::server_on_any[]
        Socket socket = bench.connected(server, "/");

        socket.emit("say", "hi");
        socket.emit("whisper", "hi"); // no listener: not told
        Bench.fence(socket);
        Bench.fence(socket); // the interceptor is told of a fence behind its answer

        assertEquals(
                List.of("listener", "say [hi]"),
                heard.soFar().stream().filter(one -> !one.equals("fence []")).toList());
    }

    @Test
    void error_in_a_listener() {
        Configuration config = ListeningServer.loopback();
        // tag::error_in_a_listener[]
        config.setExceptionListener(new DefaultExceptionListener() {
            @Override
            public void onEventException(Exception thrown, List<Object> values, SocketIOClient socket) {
                heard.add(thrown.getMessage() + " " + values);
            }
        });
        // end::error_in_a_listener[]
        SocketIOServer server = bench.started(config, RepairedServer::new, "/");
        server.getNamespace("/").addEventListener("say", String.class, (socket, text, ack) -> {
            throw new IllegalStateException("not today");
        });
        Socket socket = bench.connected(server, "/");

        socket.emit("say", "hi", (io.socket.client.Ack) answer -> heard.add("answered"));

        assertTrue(heard.next().toString().endsWith("[hi]"));
        Bench.fence(socket);
        assertEquals(List.of(), heard.soFar());
        assertTrue(socket.connected());
    }

    @Test
    void handshake() {
        SocketIOServer server = bench.server("/");
        server.getNamespace("/").addConnectListener(socket -> {
            // tag::handshake[]
            String name = socket.getHandshakeData().getSingleUrlParam("name");
            String agent = socket.getHandshakeData().getHttpHeaders().get("X-Agent");
            var address = socket.getHandshakeData().getAddress();
            // end::handshake[]
            assertNotNull(address);
            heard.add(name + " " + agent);
        });
        // tag::handshake_of_the_client[]
        IO.Options options = Bench.options();
        options.query = "name=ada";
        options.extraHeaders = Map.of("X-Agent", List.of("a test"));
        // end::handshake_of_the_client[]

        bench.connected(server, "/", options);

        assertEquals("ada a test", heard.next());
    }
}
