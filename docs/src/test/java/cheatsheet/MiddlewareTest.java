package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.AuthTokenListener;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.AuthorizationResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.listener.DataListener;
import com.corundumstudio.socketio.listener.DefaultExceptionListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Handshake;
import workbook.kit.Lab;
import workbook.kit.Question;

/** What stands before the listeners, and what happens when one of them throws. */
class MiddlewareTest {

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private SocketIONamespace io;
    private SocketIONamespace chat;
    private SocketIONamespace guarded;

    @RegisterExtension
    final Lab lab = Lab.ofServer(this::makes).configured(this::hearsExceptions);

    @RegisterExtension
    final Lab guardedLab =
            Lab.ofServer(server -> guarded = server.getNamespace("/")).configured(MiddlewareTest::knowsTheToken);

    final Client ada = lab.client("ada");

    private void makes(SocketIOServer server) {
        io = server.getNamespace("/");
        chat = server.addNamespace("/chat");
    }

    private void show(Object value) {
        shown.add(value.toString());
    }

    private static void knowsTheToken(Configuration config) {
        // tag::handshake_middleware[]
        config.setAuthorizationListener(handshake -> {
            boolean known = "secret".equals(handshake.getSingleUrlParam("token"));
            return new AuthorizationResult(known, Map.of("user", "ada"));
        });
        // end::handshake_middleware[]
    }

    @Test
    void handshake_middleware() {
        guardedLab.client("ada", Map.of("token", "secret"));
        SocketIOClient in = guarded.getAllClients().iterator().next();
        assertEquals("ada", in.<String>get("user"));

        Client refused = guardedLab.client("mallory", Map.of("token", "guess"));

        assertThat(refused).wasRefused("websocket error");
        assertEquals(1, guarded.getAllClients().size());
    }

    // tag::namespace_middleware[]
    static final AuthTokenListener KNOWN_ONLY =
            (auth, socket) -> auth instanceof Map<?, ?> map && "secret".equals(map.get("token"))
                    ? AuthTokenResult.AuthTokenResultSuccess
                    : new AuthTokenResult(false, Map.of("message", "wrong token", "data", Map.of("code", 7)));
    // end::namespace_middleware[]

    @Test
    void namespace_middleware() {
        chat.addEventListener("say", String.class, (socket, text, ack) -> show(text));
        // tag::namespace_middleware_use[]
        chat.addAuthTokenListener(KNOWN_ONLY);
        // end::namespace_middleware_use[]

        Client known = lab.later("grace", Handshake.auth("token", "secret")).in("/chat");
        known.connects();
        Client refused = lab.later("mallory", Handshake.auth("token", "guess")).in("/chat");
        refused.connects();

        assertThat(refused).wasRefused(Map.of("message", "wrong token", "data", Map.of("code", 7)));
        assertEquals(1, chat.getAllClients().size());
        known.emits("say", "hi");
        assertEquals(List.of("hi"), shown);
    }

    @Test
    void without_auth() {
        chat.addAuthTokenListener(KNOWN_ONLY);

        Client stranger = lab.later("grace").in("/chat");
        stranger.connects();

        assertThat(stranger).wasRefused(Map.of("message", "wrong token", "data", Map.of("code", 7)));
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
        // tag::packet_middleware_use[]
        io.addEventListener("say", String.class, onlyIf(text -> text.length() < 10, (socket, text, ack) -> show(text)));
        // end::packet_middleware_use[]

        ada.emits("say", "a text of twenty letters");
        ada.emits("say", "hi");

        assertEquals(List.of("hi"), shown);
    }

    @Test
    void server_on_any() {
        io.addEventListener("say", String.class, (socket, text, ack) -> show("listener"));
        // tag::server_on_any[]
        io.addEventInterceptor((socket, event, values, ack) -> show(event + " " + values));
        // end::server_on_any[]

        ada.emits("say", "hi");
        ada.emits("whisper", "hi"); // no listener: not told

        assertEquals(List.of("listener", "say [hi]"), shown);
    }

    private void hearsExceptions(Configuration config) {
        // tag::error_in_a_listener[]
        config.setExceptionListener(new DefaultExceptionListener() {
            @Override
            public void onEventException(Exception thrown, List<Object> values, SocketIOClient socket) {
                show(thrown.getMessage() + " " + values);
            }
        });
        // end::error_in_a_listener[]
    }

    @Test
    void error_in_a_listener() {
        io.addEventListener("say", String.class, (socket, text, ack) -> {
            throw new IllegalStateException("not today");
        });

        Question question = ada.asks("say", "hi");

        assertThat(question).didNotAnswer();
        assertEquals(1, shown.size());
        assertTrue(shown.get(0).endsWith("[hi]"));
        assertThat(ada).heardNothing(); // and is still connected
    }
}
