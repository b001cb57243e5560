package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import io.socket.engineio.client.Transport;
import io.socket.engineio.parser.Packet;
import io.socket.thread.EventThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the official Java client, by WebSocket or long-polling.
 *
 * <p>A connection that a test left whole serves a client of a later test with the same query: opening one costs
 * 7 ms, joining a namespace on an open one a tenth of that. A socket on the main namespace keeps it
 * open in between.
 */
final class JavaConnection extends ClientConnection {

    private static final Deque<JavaConnection> KEPT = new ArrayDeque<>();
    private static final int MOST_KEPT = 64;
    private static final int NORMAL = 1000;
    private static final String POLLING = "polling";
    private static final String CLOSED_BY_CLIENT = "forced close";
    private static final String PACKET_SEPARATOR = "\u001e";
    private static final List<String> TYPES = List.of("open", "close", "ping", "pong", "message", "upgrade", "noop");
    /** Only the engine knows whether a connection has been upgraded. */
    private static final LibraryField ENGINE = new LibraryField(Manager.class, "engine");
    /** What the manager does when it has lost its connection. */
    private static final LibraryMethod RECONNECT = new LibraryMethod(Manager.class, "reconnect");

    /** Heartbeats, which carry the kit's fences, too, and what answers a poll that is no longer wanted. */
    private static final Pattern UNREMARKABLE = Pattern.compile("2|2mark.*|3|3mark.*|6");

    private static final int RECONNECTION_MS = 50;

    static {
        keepThreadOfListeners();
    }

    private final Manager manager;
    private final IO.Options options;
    private volatile @Nullable WebSocket line;
    private volatile @Nullable Tap latest;
    private volatile @Nullable Transport transport;
    private volatile boolean open;
    private volatile String extensions = "";
    private volatile boolean connecting;
    private volatile boolean unreachable;
    private volatile boolean reconnects;
    private final CountDownLatch upgraded;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String lostSession;
    private final List<String> crossings = new CopyOnWriteArrayList<>();
    private volatile @Nullable HeldWebSocket held;
    private @Nullable Socket keeper;

    private JavaConnection(int port, IO.Options options, boolean keep, boolean upgradesLater) {
        super(port);
        this.options = options;
        options.webSocketFactory = (request, to) -> {
            var tapped = new Tap(to, this);
            latest = tapped;
            if (unreachable) {
                var failing = new HeldWebSocket(request, tapped, to);
                EventThread.nextTick(failing::refuses);
                return tapped.sending(failing);
            }
            if (upgradesLater) {
                var waiting = new HeldWebSocket(request, tapped, to);
                held = waiting;
                return tapped.sending(waiting);
            }
            WebSocket opened = Http.CLIENT.newWebSocket(request, tapped);
            line = opened;
            return tapped.sending(opened);
        };
        options.callFactory = this::call;
        upgraded = new CountDownLatch(options.transports.length - 1);
        manager = new Manager(URI.create("http://127.0.0.1:" + port), options);
        manager.on(Manager.EVENT_TRANSPORT, opened -> begins((Transport) opened[0]));
        manager.on(Manager.EVENT_OPEN, opened -> begun());
        manager.on(Manager.EVENT_CLOSE, reason -> closed(String.valueOf(reason[0])));
        manager.on(Manager.EVENT_ERROR, any -> connecting = manager.reconnection());
        manager.on(Manager.EVENT_RECONNECT_FAILED, any -> connecting = false);
        if (keep) {
            keeper = socket("/");
            keeper.connect();
        }
    }

    /** A connection to that port; an open one from an earlier test if that one was opened in the same way. */
    static JavaConnection to(int port, Handshake handshake, boolean keep) {
        boolean keeps = keep && handshake.canBeKept();
        JavaConnection kept = keeps ? takeKept(port, handshake.queryText()) : null;
        if (kept == null) {
            return new JavaConnection(port, options(handshake), keeps, handshake.upgradesLater());
        }
        kept.options.auth = handshake.auth();
        return kept;
    }

    /** A new connection to that port, with options that somebody changes first. */
    static JavaConnection to(int port, Consumer<IO.Options> changes) {
        IO.Options options = options(Handshake.NONE);
        changes.accept(options);
        return new JavaConnection(port, options, false, false);
    }

    /** The library would start a thread for each burst of tasks and end it after them: 50 in a test. */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // It's the library's own lock.
    private static void keepThreadOfListeners() {
        var tasks = new LibraryField(EventThread.class, "counter");
        synchronized (EventThread.class) {
            tasks.set(null, (int) tasks.of(null) + 1);
        }
    }

    /** Over polling, what comes is a packet for the library, and what goes is the body of a request. */
    private void begins(Transport opened) {
        if (opened.name.equals("websocket") && options.transports[0].equals(POLLING)) {
            return; // it only tries whether that can be used
        }
        transport = opened;
        connecting = !open;
        if (opened.name.equals(POLLING)) {
            opened.on(Transport.EVENT_PACKET, packets -> {
                String packet = text((Packet<?>) packets[0]);
                crosses("HTTP <", packet);
                heard(false, packet);
            });
        }
        engine().on(io.socket.engineio.client.Socket.EVENT_UPGRADE, to -> {
            transport = (Transport) to[0];
            upgraded.countDown();
        });
    }

    /** Takes note of the way that a packet goes, of a connection that can go two ways. */
    private void crosses(String way, String packet) {
        if (!options.transports[0].equals(POLLING)
                || UNREMARKABLE.matcher(packet).matches()) {
            return;
        }
        crossings.add(way + " " + (packet.startsWith("0") || packet.startsWith("40") ? withoutIds(packet) : packet));
    }

    private static String withoutIds(String opening) {
        return opening.replaceFirst("\\{.*", "{...}");
    }

    @Override
    List<String> crossings() {
        return List.copyOf(crossings);
    }

    @Override
    void whileUpgrading(Runnable action) {
        engine().once(io.socket.engineio.client.Socket.EVENT_UPGRADING, to -> action.run());
    }

    @Override
    void opensWebSocket() {
        HeldWebSocket opening = waiting();
        line = opening;
        opening.opens();
    }

    @Override
    void refusesWebSocket() {
        waiting().refuses();
        awaitListeners();
    }

    private HeldWebSocket waiting() {
        HeldWebSocket waiting = held;
        if (waiting == null) {
            throw new IllegalStateException("no WebSocket of it waits to be opened");
        }
        held = null;
        return waiting;
    }

    private io.socket.engineio.client.Socket engine() {
        return (io.socket.engineio.client.Socket) ENGINE.of(manager);
    }

    @Override
    boolean hasUpgraded() {
        return Patience.awaits(upgraded);
    }

    private Call call(Request request) {
        RequestBody body = request.body();
        if (body != null) {
            var bytes = new Buffer();
            try {
                body.writeTo(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Stream.of(bytes.readUtf8().split(PACKET_SEPARATOR)).forEach(packet -> {
                crosses("HTTP >", packet);
                heard(true, packet);
            });
        }
        Call call = Http.CLIENT.newCall(request);
        calls.removeIf(Call::isExecuted);
        calls.add(call);
        String session = request.url().queryParameter("sid");
        if (unreachable || (session != null && session.equals(lostSession))) {
            call.cancel();
        }
        return call;
    }

    private static String text(Packet<?> packet) {
        Object data = packet.data;
        return data instanceof byte[] bytes
                ? "<" + okio.ByteString.of(bytes).hex() + ">"
                : TYPES.indexOf(packet.type) + (data == null ? "" : data.toString());
    }

    Socket socket(String namespace) {
        return manager.socket(namespace, options);
    }

    @Override
    NamespaceSocket join(String namespace, Listener to) {
        Socket joining = socket(namespace);
        joining.on(Socket.EVENT_CONNECT, any -> to.joined(joining.id()));
        joining.on(Socket.EVENT_CONNECT_ERROR, values -> to.refused(reason(values)));
        joining.onAnyIncoming(values -> hear(values, to));
        joining.connect();
        return new JavaSocket(joining);
    }

    private static JsonNode reason(Object... values) {
        Object reason = values.length == 0 ? "" : values[0];
        return Values.tree(reason instanceof Exception error ? String.valueOf(error.getMessage()) : reason);
    }

    private static void hear(Object[] values, Listener to) {
        List<JsonNode> data = Arrays.stream(values)
                .skip(1)
                .filter(value -> !(value instanceof Ack))
                .map(Values::tree)
                .toList();
        Consumer<Object> acknowledge =
                values[values.length - 1] instanceof Ack ack ? answer -> ack.call(plain(answer)) : answer -> {};
        to.heard(String.valueOf(values[0]), data, acknowledge);
    }

    /** Maps and lists as the client library wants them. */
    private static Object[] plain(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Map || value instanceof List
                        ? new org.json.JSONTokener(Values.write(value)).nextValue()
                        : value)
                .toArray();
    }

    /** On the thread where emits are written, too: behind them. */
    @Override
    void ping(String mark) {
        EventThread.exec(() -> write(mark));
    }

    /**
     * Sends the ping behind all that the library has still to write: it writes one packet, and keeps the
     * others until that is out. An event with bytes is two packets.
     */
    private void write(String mark) {
        Transport open = transport;
        if (open == null || !online()) {
            answered(mark);
        } else if (open.writable) {
            try {
                open.send(new Packet<?>[] {new Packet<>(Packet.PING, mark)});
            } catch (RuntimeException closed) { // which the library has not told anybody yet
                answered(mark);
            }
        } else {
            open.once(Transport.EVENT_DRAIN, drained -> EventThread.nextTick(() -> write(mark)));
        }
    }

    @Override
    void release() {
        tellNobody();
        JavaConnection ending = alive() ? keep(this) : this;
        if (ending != null) {
            ending.close();
        }
    }

    @Override
    void cut() {
        WebSocket cut = line;
        if (cut != null) {
            cut.cancel();
        }
        losePolling();
    }

    private void losePolling() {
        Transport used = transport;
        String session = session();
        if (used != null && used.name.equals(POLLING) && session != null) {
            lostSession = session;
            endSession(session);
        }
        calls.forEach(Call::cancel);
    }

    @Override
    void close() {
        Socket kept = keeper;
        if (kept != null) {
            kept.disconnect();
        }
        manager.reconnection(false);
        WebSocket open = line;
        if (open != null) {
            open.close(NORMAL, null);
        }
        losePolling();
    }

    /** Takes note of a frame; false for an answer to a fence, which is nobody else's business. */
    private boolean heard(boolean sent, String text) {
        if (sent && text.startsWith("2mark")) {
            return false;
        }
        if (!sent && text.startsWith("3mark")) {
            String mark = text.substring(1);
            behindWhatArrived(() -> answered(mark));
            return false;
        }
        record(sent, text);
        return true;
    }

    private void begun() {
        lineBegan();
        open = true;
        connecting = false;
    }

    /** The library's client has noticed. */
    private void closed(String reason) {
        connecting = manager.reconnection() && !reason.equals(CLOSED_BY_CLIENT);
        open = false;
        ended();
    }

    /**
     * Waits for a client that has lost its line, or has left: until it is connected again, or will certainly
     * not connect again by itself.
     *
     * @return true if it is connected
     */
    boolean returns() {
        long deadline = System.nanoTime() + Patience.MILLIS * 1_000_000;
        awaitListeners();
        while (open != online() || connecting) {
            if (System.nanoTime() > deadline) {
                throw new Unmet("your client connects again", "it does not", List.of());
            }
            Patience.pause(1);
            awaitListeners(); // one of them may connect it again
        }
        return online();
    }

    @Override
    void goesOffline() {
        unreachable = true;
        reconnects = manager.reconnection();
        manager.reconnection(false); // each attempt would have timers, and none could succeed
        cut();
        if (!Patience.awaits(() -> !open && !online())) {
            throw new Unmet("a client notices that its line is gone", "it does not", List.of());
        }
        awaitListeners();
    }

    @Override
    void comesOnline() {
        unreachable = false;
        manager.reconnection(reconnects);
        if (reconnects) {
            connecting = true;
            EventThread.exec(() -> RECONNECT.on(manager));
        }
    }

    @Override
    void awaitListeners() {
        var run = new CountDownLatch(1);
        behindWhatArrived(run::countDown);
        Patience.awaits(run);
    }

    /**
     * Runs the action on the thread on which the library handles what arrives, two tasks later.
     *
     * <p>The library sends in one task, and notes in another one that nothing is left to send. If an answer
     * were handled between the two, a listener that disconnects and connects again would lose the new
     * connection. When the first of our two tasks runs, that note is already in the queue, so the second one
     * runs after it.
     */
    static void behindWhatArrived(Runnable action) {
        EventThread.nextTick(() -> EventThread.nextTick(action));
    }

    /** The WebSocket of that tap has ended. If it is an earlier one, the present line is not affected. */
    private void ended(Tap tap) {
        if (tap == latest) {
            ended();
        }
    }

    private void ended() {
        line = null;
        lineEnded();
    }

    @Override
    String extensions() {
        return extensions;
    }

    /** Keeps a connection for a later test; returns the oldest one, to be closed, if there are too many now. */
    private static @Nullable JavaConnection keep(JavaConnection released) {
        synchronized (KEPT) {
            KEPT.push(released);
            return KEPT.size() > MOST_KEPT ? KEPT.removeLast() : null;
        }
    }

    private static @Nullable JavaConnection takeKept(int port, String query) {
        synchronized (KEPT) {
            KEPT.removeIf(kept -> !kept.alive());
            JavaConnection found = KEPT.stream()
                    .filter(kept -> kept.port == port && query.equals(kept.options.query))
                    .findFirst()
                    .orElse(null);
            KEPT.remove(found);
            return found;
        }
    }

    private boolean alive() {
        Socket kept = keeper;
        return kept != null && kept.connected();
    }

    private static IO.Options options(Handshake handshake) {
        var options = new IO.Options();
        options.forceNew = true;
        options.reconnection = handshake.reconnects();
        options.timeout = -1; // else each connection would have a timer with a thread; the kit waits for less
        options.reconnectionDelay = 1;
        options.reconnectionDelayMax = RECONNECTION_MS;
        options.transports = handshake.transports().toArray(String[]::new);
        options.query = handshake.queryText();
        options.auth = handshake.auth();
        return options;
    }

    private record JavaSocket(Socket socket) implements NamespaceSocket {

        @Override
        public boolean connected() {
            return socket.connected();
        }

        @Override
        public void emit(String event, boolean asks, @Nullable Object... values) {
            if (asks) {
                socket.emit(event, plain(values), (Ack) any -> {});
            } else {
                socket.emit(event, plain(values));
            }
        }

        @Override
        public void forget() {
            socket.off();
            socket.offAnyIncoming();
        }

        @Override
        public void disconnect() {
            socket.disconnect();
        }
    }

    /** Sees every text frame in both directions, and passes all on. */
    private static final class Tap extends WebSocketListener {

        private final WebSocketListener to;
        private final JavaConnection tell;
        private @Nullable TappedSocket socket;

        Tap(WebSocketListener to, JavaConnection tell) {
            this.to = to;
            this.tell = tell;
        }

        synchronized WebSocket sending(WebSocket opened) {
            if (socket == null) {
                socket = new TappedSocket(opened, tell);
            }
            return socket;
        }

        @Override
        public void onOpen(WebSocket opened, okhttp3.Response response) {
            tell.extensions = response.header("Sec-WebSocket-Extensions", "");
            to.onOpen(sending(opened), response);
        }

        @Override
        public void onMessage(WebSocket opened, String text) {
            tell.crosses("WebSocket <", text);
            if (tell.heard(false, text)) {
                behindWhatArrived(() -> to.onMessage(sending(opened), text));
            }
        }

        @Override
        public void onMessage(WebSocket opened, okio.ByteString bytes) {
            tell.heard(false, "<" + bytes.hex() + ">");
            behindWhatArrived(() -> to.onMessage(sending(opened), bytes));
        }

        @Override
        public void onClosing(WebSocket opened, int code, String reason) {
            behindWhatArrived(() -> to.onClosing(sending(opened), code, reason));
        }

        @Override
        public void onClosed(WebSocket opened, int code, String reason) {
            behindWhatArrived(() -> to.onClosed(sending(opened), code, reason));
            tell.ended(this);
        }

        @Override
        public void onFailure(WebSocket opened, Throwable problem, okhttp3.@Nullable Response response) {
            behindWhatArrived(() -> to.onFailure(sending(opened), problem, response));
            tell.ended(this);
        }
    }

    private record TappedSocket(WebSocket to, JavaConnection tell) implements WebSocket {

        @Override
        public boolean send(String text) {
            tell.crosses("WebSocket >", text);
            tell.heard(true, text);
            return to.send(text);
        }

        @Override
        public boolean send(okio.ByteString bytes) {
            tell.heard(true, "<" + bytes.hex() + ">");
            return to.send(bytes);
        }

        @Override
        public okhttp3.Request request() {
            return to.request();
        }

        @Override
        public long queueSize() {
            return to.queueSize();
        }

        @Override
        public boolean close(int code, @Nullable String reason) {
            return to.close(code, reason);
        }

        @Override
        public void cancel() {
            to.cancel();
        }
    }
}
