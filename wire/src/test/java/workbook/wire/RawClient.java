package workbook.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that knows nothing of Socket.IO: it sends frames and shows what arrives. */
public final class RawClient implements AutoCloseable, WebSocket.Listener {
    /** What is heard in place of a frame when the connection has ended. */
    public static final String CLOSED = "closed";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_MS = 3_000;

    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    RawClient(ListeningServer server, String query) {
        this(URI.create("ws://127.0.0.1:" + server.port() + "/socket.io/?EIO=4&transport=websocket" + query));
    }

    /** Opens a WebSocket there. */
    public RawClient(URI place) {
        socket = HTTP.newWebSocketBuilder().buildAsync(place, this).join();
    }

    /** Has read the Engine.IO handshake. */
    static RawClient shaken(ListeningServer server) {
        RawClient client = new RawClient(server, "");
        client.hears();
        return client;
    }

    /** Has joined the main namespace. */
    static RawClient joined(ListeningServer server) {
        return shaken(server).sends("40").skips();
    }

    /** Sends text frames. */
    public RawClient sends(String... frames) {
        for (String frame : frames) {
            socket.sendText(frame, true).join();
        }
        return this;
    }

    RawClient sendsInPieces(String... pieces) {
        for (int i = 0; i < pieces.length; i++) {
            socket.sendText(pieces[i], i == pieces.length - 1).join();
        }
        return this;
    }

    /** Sends a binary frame. */
    public RawClient sendsBytes(byte... frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
        return this;
    }

    /** Sends a ping of WebSocket's own, whose answer is heard as {@code pong} and the text. */
    public RawClient pings(String text) {
        socket.sendPing(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))).join();
        return this;
    }

    RawClient skips() {
        hears();
        return this;
    }

    /** The next frame: text, {@code bytes 010203}, {@code closed}, or what shows that none came. */
    public String hears() {
        String next = hearsWithin(PATIENCE_MS);
        return next == null ? "nothing within " + PATIENCE_MS + " ms" : next;
    }

    @Nullable
    String hearsWithin(long millis) {
        try {
            return arrived.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** All frames up to the one that closes, or up to a silence. */
    String hearsToTheEnd() {
        StringBuilder all = new StringBuilder();
        String frame = "";
        for (int frames = 0; frames < 100 && !frame.equals(CLOSED) && !frame.startsWith("nothing"); frames++) {
            frame = hears();
            all.append(frame).append(' ');
        }
        return all.toString().strip();
    }

    /** Ends the TCP connection. */
    public void cuts() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            arrived.add(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return done();
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        arrived.add("bytes " + HexFormat.of().formatHex(bytes));
        from.request(1);
        return done();
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
        arrived.add("pong " + StandardCharsets.UTF_8.decode(data));
        from.request(1);
        return done();
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        arrived.add(CLOSED);
        return done();
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        arrived.add(CLOSED);
    }

    private static CompletionStage<?> done() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
