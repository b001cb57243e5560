package workbook.wire.engineio;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One client's session: its queue of packets, its heartbeat, and the transport that it uses at the
 * moment.
 *
 * <p>All of it happens on one thread; where a method may be called from another one, it says so.
 */
@SuppressWarnings("FutureReturnValueIgnored") // timers are kept where they are to be cancelled
public final class EngineSession {
    /** Why a session ended. */
    enum End {
        BY_CLIENT(1_000),
        BY_APPLICATION(5_000),
        MALFORMED(0),
        TIMED_OUT(0),
        LOST(0);

        /** How long a polling client may take to fetch what was sent last. */
        private final int lastAnswerMillis;

        End(int lastAnswerMillis) {
            this.lastAnswerMillis = lastAnswerMillis;
        }

        /** Whether the next poll is answered once more; a client that closed expects it. */
        boolean keepsLastAnswer(boolean unsent) {
            return this == BY_CLIENT || (this == BY_APPLICATION && unsent);
        }
    }

    /** How late a timer must be for its thread to have been too busy to read an answer in time. */
    private static final long BUSY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** A poll is released this often during an upgrade: a client that polls on must not do so in a tight loop. */
    private static final int RELEASE_MS = 100;

    private final EngineServer server;
    private final EngineOptions options;
    private final String id;
    private final EventLoop thread;
    private final SocketAddress local;
    private final SocketAddress remote;
    private final Deque<EnginePacket> queue = new ArrayDeque<>();
    private final LongPolling polling = new LongPolling(this);
    private final Upgrade upgrade = new Upgrade();
    private @Nullable EngineReceiver receiver;
    private volatile @Nullable EngineTransport transport;
    private volatile @Nullable End end;
    private long due; // when the ping is sent, or its answer must be here, in nanoseconds
    private boolean pinged;
    private boolean extended;
    private java.util.concurrent.@Nullable Future<?> timer;

    EngineSession(EngineServer server, String id, EventLoop thread, SocketAddress local, SocketAddress remote) {
        this.server = server;
        this.options = server.options();
        this.id = id;
        this.thread = thread;
        this.local = local;
        this.remote = remote;
    }

    /** The thread on which everything of this session happens. */
    public EventLoop thread() {
        return thread;
    }

    /** The server's address, as the client's first request reached it. */
    public SocketAddress localAddress() {
        return local;
    }

    /** The address from which the client's first request came. */
    public SocketAddress remoteAddress() {
        return remote;
    }

    /** True if a packet that is sent now would leave at once; may be asked by any thread. */
    public boolean isWritable() {
        EngineTransport now = transport;
        return now != null && now.isWritable();
    }

    /** Adds a packet to the queue, and takes it over. */
    public void send(EnginePacket packet) {
        if (hasEnded()) {
            packet.content().release();
            return;
        }
        if (!packet.binary()) {
            server.tap(false, packet.content());
        }
        queue.add(packet);
    }

    /** Sends what is in the queue, as far as the client can be reached just now. */
    public void flush() {
        EngineTransport now = transport;
        if (now != null && !hasEnded()) {
            now.flush(queue);
        }
    }

    /** Ends the session; the client gets what was sent before. */
    public void close() {
        end(End.BY_APPLICATION);
    }

    /** Ends the session because the client broke the protocol. */
    public void reject() {
        end(End.MALFORMED);
    }

    void handTo(EngineReceiver application) {
        receiver = application;
    }

    /** Answers the handshake of a client that begins with polling. */
    void openByPolling(HttpExchange exchange) {
        if (hasEnded()) {
            exchange.refuse(BadRequest.BAD_REQUEST);
        } else {
            beat();
            transport = polling;
            polling.open(exchange, handshake(options.webSocket()));
        }
    }

    /** Answers the handshake of a client that begins with WebSocket. */
    void openByWebSocket(WebSocketConnection connection) {
        if (hasEnded()) {
            connection.close();
        } else {
            beat();
            queue.addFirst(handshake(false));
            transport = connection;
            flush();
        }
    }

    private EnginePacket handshake(boolean upgradable) {
        EnginePacket open = EnginePacket.text(
                EnginePacket.OPEN + "{\"sid\":\"" + id + "\",\"upgrades\":[" + (upgradable ? "\"websocket\"" : "")
                        + "],\"pingInterval\":" + options.pingInterval() + ",\"pingTimeout\":" + options.pingTimeout()
                        + ",\"maxPayload\":" + options.maxPayload() + "}");
        server.tap(false, open.content());
        return open;
    }

    /** A GET or POST of its own; refused if it has left polling. */
    void request(HttpExchange exchange, boolean get, ByteBuf body) {
        checkDeadline();
        if (transport != polling) {
            exchange.refuse(BadRequest.BAD_REQUEST);
        } else if (get) {
            polling.poll(exchange);
        } else {
            polling.data(exchange, body);
        }
    }

    void receiveText(ByteBuf packet) {
        EngineReceiver application = receiver;
        if (application == null) { // it has ended
            return;
        }
        server.tap(true, packet);
        switch (packet.isReadable() ? packet.getByte(packet.readerIndex()) : 0) {
            case EnginePacket.PONG -> answered(application);
            case EnginePacket.MESSAGE, EnginePacket.PING -> application.text(packet);
            case EnginePacket.CLOSE -> end(End.BY_CLIENT);
            case EnginePacket.UPGRADE, EnginePacket.NOOP -> {} // a late one: there is nothing to do
            default -> reject();
        }
    }

    void receiveBinary(ByteBuf message) {
        EngineReceiver application = receiver;
        if (application != null) {
            application.binary(message);
        }
    }

    private void beat() {
        pinged = false;
        checkAfter(server.heartbeat().nanoTime(), options.pingInterval());
    }

    private void checkAfter(long since, int millis) {
        extended = false;
        due = since + TimeUnit.MILLISECONDS.toNanos(millis);
        cancelTimer();
        checkIn(due - server.heartbeat().nanoTime());
    }

    private void checkIn(long nanos) {
        timer = server.heartbeat().schedule(thread, this::checkDeadline, nanos);
    }

    private void answered(EngineReceiver application) {
        if (pinged) {
            beat();
        }
        application.pong();
    }

    /** Pings, or gives up; a request may notice that it is time before the timer does. */
    private void checkDeadline() {
        long late = server.heartbeat().nanoTime() - due;
        if (hasEnded() || late < 0) {
            return;
        }
        if (!pinged) {
            pinged = true;
            checkAfter(due + Math.max(0, late - BUSY_NANOS), options.pingTimeout());
            send(EnginePacket.of(EnginePacket.PING));
            flush();
        } else if (late > BUSY_NANOS && !extended) {
            extended = true; // the answer may be here, and unread
            checkIn(BUSY_NANOS);
        } else {
            end(End.TIMED_OUT);
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    boolean hasEnded() {
        return end != null;
    }

    boolean hasEnded(End reason) {
        return end == reason;
    }

    void end(End reason) {
        if (hasEnded()) {
            return;
        }
        end = reason;
        cancelTimer();
        EngineTransport last = transport;
        if (last != null) {
            last.end(queue, reason);
        }
        queue.forEach(packet -> packet.content().release());
        queue.clear();
        upgrade.cancel();
        if (polling.hasLastAnswer()) {
            timer = thread.schedule(this::forget, reason.lastAnswerMillis, TimeUnit.MILLISECONDS);
        } else {
            forget();
        }
        EngineReceiver application = receiver;
        receiver = null; // the session may stay a while for its last answer
        if (application != null) {
            application.closed();
        }
    }

    /** From now on its id is unknown. */
    void forget() {
        cancelTimer();
        polling.dropLastAnswer();
        server.forget(id);
    }

    /** The connection of its WebSocket is gone. */
    void lost(WebSocketConnection connection) {
        if (transport == connection) {
            end(End.LOST);
        } else {
            upgrade.fails(connection);
        }
    }

    /** A polling client has opened a WebSocket to go on with. */
    void probedBy(WebSocketConnection connection) {
        if (hasEnded() || transport != polling || !upgrade.begins(connection)) {
            connection.close();
        }
    }

    void receiveText(WebSocketConnection connection, ByteBuf packet) {
        if (transport == connection) {
            receiveText(packet);
        } else {
            receiveProbe(connection, packet);
        }
    }

    void receiveBinary(WebSocketConnection connection, ByteBuf message) {
        if (transport == connection) {
            receiveBinary(message);
        } else {
            upgrade.fails(connection);
        }
    }

    /** What arrives on a WebSocket before the client has left polling. */
    private void receiveProbe(WebSocketConnection connection, ByteBuf packet) {
        server.tap(true, packet);
        String text = packet.toString(StandardCharsets.UTF_8);
        if (text.equals("2probe")) {
            upgrade.answers(connection);
        } else if (text.equals("5") && upgrade.isAnswered()) {
            upgrade.succeeds(connection);
        } else {
            upgrade.fails(connection);
        }
    }

    /** The change from polling to WebSocket. */
    private final class Upgrade {
        private @Nullable WebSocketConnection probe;
        private @Nullable Future<?> timeout;
        private @Nullable Future<?> release;

        boolean begins(WebSocketConnection connection) {
            if (probe != null) {
                return false;
            }
            probe = connection;
            timeout = thread.schedule(() -> fails(connection), options.upgradeTimeout(), TimeUnit.MILLISECONDS);
            return true;
        }

        void answers(WebSocketConnection connection) {
            EnginePacket answer = EnginePacket.text("3probe");
            server.tap(false, answer.content());
            connection.send(answer);
            polling.release();
            if (release == null) {
                release = thread.scheduleAtFixedRate(polling::release, RELEASE_MS, RELEASE_MS, TimeUnit.MILLISECONDS);
            }
        }

        boolean isAnswered() {
            return release != null;
        }

        void succeeds(WebSocketConnection connection) {
            stop();
            polling.leave();
            transport = connection;
            flush();
        }

        /** The session goes on by polling. */
        void fails(WebSocketConnection connection) {
            connection.close();
            if (probe == connection) {
                stop();
            }
        }

        void cancel() {
            if (probe != null) {
                probe.close();
            }
            stop();
        }

        private void stop() {
            probe = null;
            if (timeout != null) {
                timeout.cancel(false);
            }
            if (release != null) {
                release.cancel(false);
            }
            release = null;
        }
    }
}
