package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the official JavaScript client, in a process of Node.js.
 *
 * <p>What that process tells comes on one thread, in the order in which it happened there. So when the
 * answer to a fence is here, everything that the client heard before it has been told.
 */
final class NodeConnection extends ClientConnection {

    private static final String BYTES = "$bytes";

    private final NodeProcess process;
    private final int number;
    private final Map<String, NodeSocket> sockets = new ConcurrentHashMap<>();
    private final CountDownLatch upgraded;
    private final boolean polls;
    private volatile String extensions = "";

    NodeConnection(NodeProcess process, int port, Handshake handshake) {
        super(port);
        this.process = process;
        upgraded = new CountDownLatch(handshake.transports().size() - 1);
        polls = handshake.transports().equals(List.of("polling"));
        number = process.add(this::take);
        var how = new LinkedHashMap<String, Object>();
        how.put("port", port);
        how.put("query", handshake.query());
        how.put("auth", handshake.auth());
        how.put("transports", handshake.transports());
        how.put("reconnects", handshake.reconnects());
        process.tell(number, "open", how);
    }

    static NodeConnection to(InJavaScript script, int port, Handshake handshake) {
        return new NodeConnection(script.clientsProcess(), port, handshake);
    }

    private void take(JsonNode message) {
        String namespace = message.path("namespace").asText();
        NodeSocket socket = sockets.get(namespace);
        switch (message.path("event").asText()) {
            case "frame" ->
                record(message.path("sent").asBoolean(), message.path("text").asText());
            case "answered" -> answered(message.path("mark").asText());
            case "opened" -> {
                extensions = message.path("extensions").asText();
                lineBegan();
            }
            case "upgraded" -> upgraded.countDown();
            case "ended" -> {
                sockets.values().forEach(each -> each.connected = false);
                lineEnded();
            }
            default -> {
                if (socket != null) {
                    socket.take(message);
                }
            }
        }
    }

    private void send(String what, Map<String, ?> how) {
        process.tell(number, what, how);
    }

    @Override
    NamespaceSocket join(String namespace, Listener to) {
        var socket = new NodeSocket(namespace, to);
        sockets.put(namespace, socket);
        send("join", Map.of("namespace", namespace));
        return socket;
    }

    @Override
    boolean hasUpgraded() {
        return Patience.awaits(upgraded);
    }

    @Override
    String extensions() {
        return extensions;
    }

    /** The process tells in order: all that happened before the line's end has been told before that. */
    @Override
    void awaitListeners() {}

    @Override
    void ping(String mark) {
        send("ping", Map.of("mark", mark));
    }

    @Override
    void cut() {
        send("cut", Map.of());
        String session = session();
        if (polls && session != null) {
            endSession(session);
        }
    }

    @Override
    void goesOffline() {
        send("goOffline", Map.of());
        Patience.awaits(() -> !online());
    }

    @Override
    void comesOnline() {
        send("comeOnline", Map.of());
    }

    @Override
    void release() {
        tellNobody();
        close();
    }

    @Override
    void close() {
        send("close", Map.of());
        process.remove(number);
        lineEnded();
    }

    /** One value of an event, as it can be written in a message. */
    private static JsonNode written(@Nullable Object value) {
        JsonNode tree = Values.tree(value);
        return tree.isBinary() ? Values.JSON.createObjectNode().put(BYTES, tree.asText()) : tree;
    }

    private static JsonNode read(JsonNode value) {
        if (!value.has(BYTES)) {
            return value;
        }
        try {
            return BinaryNode.valueOf(value.get(BYTES).binaryValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class NodeSocket implements NamespaceSocket {

        private final String namespace;
        private final Listener listener;
        private volatile boolean connected;
        private volatile boolean forgotten;

        NodeSocket(String namespace, Listener listener) {
            this.namespace = namespace;
            this.listener = listener;
        }

        private void take(JsonNode message) {
            String event = message.path("event").asText();
            connected = event.equals("joined") || (connected && !event.equals("left"));
            if (forgotten) {
                return;
            }
            switch (event) {
                case "joined" -> listener.joined(message.path("id").asText());
                case "refused" -> listener.refused(message.path("reason"));
                case "heard" -> heard(message);
                default -> {
                    return; // it left: nobody asks why
                }
            }
        }

        private void heard(JsonNode message) {
            List<JsonNode> values = StreamSupport.stream(message.path("values").spliterator(), false)
                    .map(NodeConnection::read)
                    .toList();
            int asked = message.path("asked").asInt();
            listener.heard(message.path("name").asText(), values, answer -> {
                if (asked > 0) {
                    send("acknowledge", Map.of("asked", asked, "value", written(answer)));
                }
            });
        }

        @Override
        public boolean connected() {
            return connected;
        }

        @Override
        public void emit(String event, boolean asks, @Nullable Object... values) {
            List<JsonNode> data =
                    Arrays.stream(values).map(NodeConnection::written).toList();
            send("emit", Map.of("namespace", namespace, "name", event, "asks", asks, "values", data));
        }

        @Override
        public void forget() {
            forgotten = true;
        }

        @Override
        public void disconnect() {
            connected = false;
            send("leave", Map.of("namespace", namespace));
        }
    }
}
