package cheatsheet;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.transport.NamespaceClient;
import io.socket.client.Ack;
import io.socket.client.AckWithTimeout;
import io.socket.client.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.wire.ListeningServer;
import workbook.wire.PlainServer;
import workbook.wire.RepairedServer;

/** What arrives, how often, in which order, and what does not. */
class DeliveryTest {

    @RegisterExtension
    final Bench bench = new Bench();

    private final Inbox heard = new Inbox();

    @Test
    void order() {
        SocketIOServer server = bench.server("/");
        server.getNamespace("/").addEventListener("say", Integer.class, (socket, number, ack) -> {
            heard.add(number);
            socket.sendEvent("said", number);
        });
        Socket socket = bench.connected(server, "/");
        var back = new Inbox();
        socket.on("said", values -> back.add(values[0]));

        // tag::order[]
        for (int number = 0; number < 1_000; number++) {
            socket.emit("say", number); // arrives in this order
        }
        // end::order[]

        Bench.fence(socket);
        List<Integer> all = IntStream.range(0, 1_000).boxed().toList();
        assertEquals(all, heard.soFar());
        assertEquals(all, back.soFar());
    }

    @Test
    void offline_buffer() {
        SocketIOServer server = bench.server("/");
        server.getNamespace("/").addEventListener("say", String.class, (from, text, ack) -> heard.add(text));
        Socket socket = bench.socket(server, "/", Bench.options());

        // tag::offline_buffer[]
        socket.emit("say", "one"); // not connected: kept, and sent on connecting
        socket.emit("say", "two");
        // end::offline_buffer[]
        Bench.connected(socket);
        Bench.fence(socket);

        assertEquals(List.of("one", "two"), heard.soFar());
    }

    @Test
    void offline_again() {
        SocketIOServer server = bench.server("/");
        server.getNamespace("/").addEventListener("say", String.class, (from, text, ack) -> heard.add(text));
        Socket socket = bench.connected(server, "/");
        cut(server, socket);

        socket.emit("say", "one");
        Bench.connected(socket);

        assertEquals(List.of("one"), heard.soFar());
    }

    @Test
    void offline_and_too_late() {
        SocketIOServer server = bench.server("/");
        server.getNamespace("/").addEventListener("say", String.class, (from, text, ack) -> heard.add(text));
        Socket socket = bench.socket(server, "/", Bench.options());
        var late = new Inbox();

        // tag::offline_and_too_late[]
        socket.emit(
                "say",
                "one",
                new AckWithTimeout(50) { // leaves the buffer when its time is up
                    @Override
                    public void onSuccess(Object... answer) {
                        late.add("answered");
                    }

                    @Override
                    public void onTimeout() {
                        cancelTimer();
                        late.add("too late");
                    }
                });
        // end::offline_and_too_late[]
        assertEquals("too late", late.next());
        Bench.connected(socket);
        Bench.fence(socket);

        assertEquals(List.of(), heard.soFar());
    }

    @Test
    void at_least_once() throws Exception {
        SocketIOServer server = bench.server("/");
        SocketIONamespace io = server.getNamespace("/");
        var lost = new AtomicInteger(2);
        // tag::at_least_once[]
        Map<String, String> orders = new ConcurrentHashMap<>();
        io.addEventListener("order", Object.class, (socket, data, ack) -> {
            var order = (Map<?, ?>) data;
            if (orders.putIfAbsent((String) order.get("id"), (String) order.get("item")) == null) {
                heard.add("new " + order.get("item")); // once, however often it comes
            }
            // end::at_least_once[]
            if (lost.getAndDecrement() > 0) {
                throw new IllegalStateException("this answer gets lost");
            }
            // tag::at_least_once[]
            ack.sendAckData("stored");
        });
        // end::at_least_once[]
        Socket socket = bench.connected(server, "/");

        // tag::at_least_once_client[]
        var order = new JSONObject(Map.of("id", UUID.randomUUID().toString(), "item", "tea"));
        var stored = ClientTest.ask(socket, 200, "order", order, 3);
        // end::at_least_once_client[]

        assertEquals("stored", stored.get(5, SECONDS));
        assertEquals(List.of("new tea"), heard.soFar());
        assertEquals(-1, lost.get());
        assertEquals(1, orders.size());
    }

    @Test
    void offset_replay() {
        SocketIOServer server = bench.server("/");
        SocketIONamespace io = server.getNamespace("/");
        List<String> history = new CopyOnWriteArrayList<>();
        // tag::offset_replay[]
        io.addConnectListener(socket -> {
            var auth = (Map<?, ?>) socket.getHandshakeData().getAuthToken();
            int seen = Integer.parseInt((String) auth.get("seen"));
            for (int number = seen; number < history.size(); number++) {
                socket.sendEvent("said", history.get(number), number + 1);
            }
        });
        // end::offset_replay[]

        // tag::offset_replay_client[]
        Map<String, String> auth = new ConcurrentHashMap<>(Map.of("seen", "0"));
        Socket socket = bench.socket(server, "/", Bench.options(auth));
        socket.on("said", values -> {
            heard.add(values[0]);
            auth.put("seen", values[1].toString());
        });
        // end::offset_replay_client[]
        Bench.connected(socket);
        says(io, history, "one");
        Bench.fence(socket);
        cut(server, socket);
        says(io, history, "two");
        says(io, history, "three");
        Bench.connected(socket);

        assertEquals(List.of("one", "two", "three"), heard.soFar());
    }

    /** Ends the connection, and returns when the client has noticed. */
    private static void cut(SocketIOServer server, Socket socket) {
        var gone = new Inbox();
        socket.once(Socket.EVENT_DISCONNECT, reason -> gone.add(reason[0]));
        SocketIOClient end = server.getNamespace("/").getClient(UUID.fromString(socket.id()));
        ((NamespaceClient) end).getBaseClient().disconnect();
        gone.next();
    }

    private static void says(SocketIONamespace io, List<String> history, String text) {
        history.add(text);
        io.getBroadcastOperations().sendEvent("said", text, history.size());
    }

    @Test
    void heartbeat() {
        Configuration config = ListeningServer.loopback();
        // tag::heartbeat[]
        config.setPingInterval(300); // milliseconds; as it comes 25,000
        config.setPingTimeout(1_500); // as it comes 60,000
        // end::heartbeat[]
        SocketIOServer server = bench.started(config, RepairedServer::new, "/");
        server.getNamespace("/").addDisconnectListener(socket -> heard.add(socket.getSessionId()));
        Socket alive = bench.connected(server, "/");

        UUID mute = Mute.connected(server);

        assertEquals(mute, heard.next());
        Bench.fence(alive);
        assertEquals(60_000, new Configuration().getPingTimeout());
        assertEquals(25_000, new Configuration().getPingInterval());
    }

    @Test
    void too_long() {
        SocketIOServer server = bench.server("/");
        Socket socket = bench.connected(server, "/");
        socket.on(Socket.EVENT_DISCONNECT, reason -> heard.add(reason[0]));

        // tag::too_long[]
        socket.emit("say", "x".repeat(70_000)); // over 64 KiB: the connection is closed
        // end::too_long[]

        assertTrue(heard.next().toString().startsWith("transport "));
        assertEquals(64 * 1024, new Configuration().getMaxFramePayloadLength());
    }

    @Test
    void longer_messages() {
        Configuration config = ListeningServer.loopback();
        // tag::longer_messages[]
        config.setMaxFramePayloadLength(1_000_000); // bytes, over WebSocket
        config.setMaxHttpContentLength(1_000_000); // the same over HTTP
        // end::longer_messages[]
        SocketIOServer server = bench.started(config, RepairedServer::new, "/");
        server.getNamespace("/").addEventListener("say", String.class, (socket, text, ack) -> heard.add(text.length()));

        bench.connected(server, "/").emit("say", "x".repeat(70_000));

        assertEquals(70_000, heard.next());
    }

    @Test
    void null_in_a_map() {
        SocketIOServer repaired = bench.server("/");
        assertTrue(echoed(repaired, "/").has("x"));
        SocketIOServer plain = bench.plainServer("/chat");
        assertFalse(echoed(plain, "/chat").has("x"));
    }

    private JSONObject echoed(SocketIOServer server, String namespace) {
        SocketIONamespace io = server.getNamespace(namespace);
        // tag::null_in_a_map[]
        io.addEventListener("say", Map.class, (socket, map, ack) -> ack.sendAckData(map));
        // end::null_in_a_map[]
        Socket socket = bench.connected(server, namespace);
        socket.emit(
                "say", new JSONObject().put("x", JSONObject.NULL).put("y", 1), (Ack) answer -> heard.add(answer[0]));
        return (JSONObject) heard.next();
    }

    @Test
    void binary_as_it_comes() {
        SocketIOServer server = bench.plainServer("/chat");
        SocketIONamespace chat = server.getNamespace("/chat");
        Socket socket = bench.connected(server, "/chat");
        socket.on("picture", values -> heard.add(bytes((byte[]) values[0])));

        chat.getBroadcastOperations().sendEvent("picture", new byte[] {1, 2, 3});

        assertEquals(List.of(4, 1, 2, 3), heard.next());
    }

    private static List<Integer> bytes(byte[] bytes) {
        return IntStream.range(0, bytes.length).mapToObj(i -> (int) bytes[i]).toList();
    }

    @Test
    void compression() {
        assertNotNull(extensions(true));
        assertNull(extensions(false));
    }

    private @Nullable Object extensions(boolean compression) {
        Configuration config = ListeningServer.loopback();
        // tag::compression[]
        config.setWebsocketCompression(compression); // for every message of every client
        // end::compression[]
        SocketIOServer server = bench.started(config, PlainServer::new);
        var answer = new Inbox();
        var request = new Request.Builder()
                .url(Bench.address(server) + "/socket.io/?EIO=4&transport=websocket")
                .build();
        WebSocket open = new OkHttpClient().newWebSocket(request, new WebSocketListener() {
            @Override
            public void onOpen(WebSocket socket, Response response) {
                answer.add(response.headers());
            }
        });
        var headers = (okhttp3.Headers) answer.next();
        open.cancel();
        return headers.get("Sec-WebSocket-Extensions");
    }

    @Test
    void not_writable() throws Exception {
        SocketIOServer server = bench.server("/");
        SocketIONamespace io = server.getNamespace("/");
        SocketIOClient socket = io.getClient(Mute.connected(server));

        // A client that never reads: after a while nothing more can be written to it.
        int sent = 0;
        while (socket.isWritable() && sent++ < 4_000) {
            socket.sendEvent("said", "x".repeat(50_000));
            Thread.onSpinWait();
        }

        assertFalse(socket.isWritable());
        ((NamespaceClient) socket).getBaseClient().disconnect();
        assertEquals(Set.of(), Set.copyOf(io.getAllClients()));
    }
}
