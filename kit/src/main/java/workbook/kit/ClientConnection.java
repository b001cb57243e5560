package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection of one client of a test; which client library it is, only its subclass knows. */
abstract class ClientConnection {

    private static final String CLOSE = "1";
    private static final AtomicLong MARKS = new AtomicLong();

    final int port;
    private final Map<String, CountDownLatch> fences = new ConcurrentHashMap<>();
    private volatile BiConsumer<Boolean, String> listener = ClientConnection::unheard;
    private volatile boolean online;
    private volatile @Nullable String opening;
    private volatile int longest;

    ClientConnection(int port) {
        this.port = port;
    }

    /** The client in one namespace. */
    interface NamespaceSocket {

        boolean connected();

        void emit(String event, boolean asks, @Nullable Object... values);

        /** From now on its listener is told nothing. */
        void forget();

        void disconnect();
    }

    /** Is told what happens to the client in one namespace. */
    interface Listener {

        void joined(String id);

        /**
         * It was not let in.
         *
         * @param reason the payload of the {@code connect_error}, or the message of its exception
         */
        void refused(JsonNode reason);

        /**
         * It heard an event.
         *
         * @param acknowledge takes the answer; does nothing where none is asked for
         */
        void heard(String event, List<JsonNode> values, Consumer<Object> acknowledge);
    }

    /** A ping on its way there and back. */
    interface Fence {

        /** Waits for the answer; false if there is none. */
        boolean holds();
    }

    /** Starts joining that namespace, and connects first if need be. */
    abstract NamespaceSocket join(String namespace, Listener to);

    /** Waits until a client that begins with long-polling has changed over; others don't. */
    abstract boolean hasUpgraded();

    /** What the server agreed to when the WebSocket was opened. */
    abstract String extensions();

    /** Returns when the listeners have run of all that has happened to the client. */
    abstract void awaitListeners();

    /** Cuts the line without a goodbye, as a lost network does. */
    abstract void cut();

    /** Cuts the line, and lets no other one come about; returns when the client's listeners have run. */
    abstract void goesOffline();

    /** Lets the client connect again, which it does by itself if its options say so. */
    abstract void comesOnline();

    /** Which way each packet went, of a connection that can go two ways. */
    List<String> crossings() {
        throw onlyInJava();
    }

    /** Does that when the server has answered the probe, on the client's own thread. */
    void whileUpgrading(Runnable action) {
        throw onlyInJava();
    }

    /** Of a connection that upgrades later. */
    void opensWebSocket() {
        throw onlyInJava();
    }

    /** The same, which then goes on with long-polling. */
    void refusesWebSocket() {
        throw onlyInJava();
    }

    private static IllegalStateException onlyInJava() {
        return new IllegalStateException("only of the Java client is the WebSocket held back, and its way known");
    }

    abstract void close();

    /** Ends this client's use of the connection; kept open for the next one where that is allowed. */
    abstract void release();

    /** Sends an Engine.IO ping behind all that the client has still to write. */
    abstract void ping(String mark);

    /**
     * A round trip that proves absence: an Engine.IO ping with its own mark. A connection keeps its
     * order, and the server answers on the thread that runs this client's handlers. So when the answer
     * is here, the server has handled everything that was sent before it, and the client has heard
     * everything that the server sent before it. What is missing then was never sent.
     *
     * @return the fence, on its way
     */
    final Fence fence() {
        String mark = "mark" + MARKS.incrementAndGet();
        var back = new CountDownLatch(1);
        fences.put(mark, back);
        ping(mark);
        return () -> {
            boolean answered = Patience.awaits(back);
            fences.remove(mark);
            return answered && online;
        };
    }

    /** The ping is back, or will never be. */
    final void answered(String mark) {
        CountDownLatch back = fences.get(mark);
        if (back != null) {
            back.countDown();
        }
    }

    /** From now on the frames of this connection are told to that listener: sent or not, and text. */
    final void tell(BiConsumer<Boolean, String> to) {
        listener = to;
        String first = opening;
        if (first != null) {
            to.accept(false, first); // A kept connection was opened before: its first frame, again.
        }
    }

    final void tellNobody() {
        listener = ClientConnection::unheard;
    }

    /** Takes note of a frame. */
    final void record(boolean sent, String text) {
        longest = sent ? Math.max(longest, text.getBytes(StandardCharsets.UTF_8).length) : longest;
        if (!sent && text.startsWith("0{")) {
            opening = text;
        }
        listener.accept(sent, text);
    }

    /** The line is there. */
    final void lineBegan() {
        online = true;
    }

    /** The line has ended. */
    final void lineEnded() {
        online = false;
        fences.values().forEach(CountDownLatch::countDown);
    }

    /** False once the line has ended, or before it is there. */
    final boolean online() {
        return online;
    }

    /** Why the server closed the line, if it can be told: a message was too long; or empty. */
    final String whyItEnded() {
        String first = opening;
        long most = first == null
                ? Long.MAX_VALUE
                : Values.read(first.substring(1)).path("maxPayload").asLong(Long.MAX_VALUE);
        return longest <= most
                ? ""
                : String.format(
                        ": a message of %,d bytes is more than the %,d that the server takes in one"
                                + " (setMaxFramePayloadLength)",
                        longest, most);
    }

    /** The id of the Engine.IO session, once it is open. */
    final @Nullable String session() {
        String first = opening;
        return first == null
                ? null
                : Values.read(first.substring(1)).path("sid").asText();
    }

    /**
     * Tells the server that a client which polls is gone. Between two requests there is no line to lose, and the
     * server would miss the session at the next heartbeat only.
     */
    final void endSession(String session) {
        Http.sends("http://127.0.0.1:" + port + "/socket.io/?EIO=4&transport=polling&sid=" + session, CLOSE);
    }

    private static void unheard(boolean sent, String text) {
        // Between two clients a kept connection is nobody's.
    }
}
