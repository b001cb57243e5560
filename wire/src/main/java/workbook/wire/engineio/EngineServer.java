package workbook.wire.engineio;

import static io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker.MAX_WINDOW_SIZE;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.compression.CompressionOptions;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionFilter;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionFilterProvider;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtensionHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves Engine.IO protocol 4 on the connections that are handed to it.
 *
 * <p>A session's id is known only to its client: anyone who has it can send and receive as that client.
 */
public final class EngineServer {
    private static final int COMPRESSED_FROM = 1_024;
    private static final int COMPRESSION_LEVEL = 6;
    private static final WebSocketExtensionFilterProvider LONG_MESSAGES = new LongMessages();
    private static final int ID_BYTES = 15; // as many as the reference server takes

    private final EngineOptions options;
    private final EngineApplication application;
    private final Map<String, EngineSession> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable BiConsumer<Boolean, String> listener;
    private volatile HeartbeatClock heartbeat = HeartbeatClock.REAL;

    /** A server for that application. */
    public EngineServer(EngineOptions options, EngineApplication application) {
        this.options = options;
        this.application = application;
    }

    /** Serves a connection that was just accepted. */
    public void serve(ChannelPipeline connection) {
        connection.addLast(new HttpServerCodec(options.http()));
        connection.addLast(
                new RequestDeadline(options.requestTimeout(), options.pingInterval() + options.pingTimeout()));
        if (options.httpCompression()) {
            connection.addLast(new HttpContentCompressor(COMPRESSED_FROM, new CompressionOptions[0]));
        }
        connection.addLast(new Bodies());
        if (options.webSocketCompression()) {
            connection.addLast(new WebSocketServerExtensionHandler(new PerMessageDeflateServerExtensionHandshaker(
                    COMPRESSION_LEVEL, false, MAX_WINDOW_SIZE, false, false, LONG_MESSAGES, options.maxMessage())));
        }
        connection.addLast(new EngineRequests(this));
    }

    /**
     * Tells every text packet, as the protocol writes it, true if a client sent it.
     *
     * @param listener is called on the session's own thread, so it must not block
     */
    public void listenIn(BiConsumer<Boolean, String> listener) {
        this.listener = listener;
    }

    /**
     * Lets another clock decide when a client is pinged, and when its silence ends its session.
     *
     * @param clock the time
     * @param timer schedules on that clock
     */
    public void beatBy(Clock clock, ScheduledExecutorService timer) {
        heartbeat = HeartbeatClock.of(clock, timer);
    }

    /**
     * Ends all sessions, each on its own thread, and waits until their last packets are on their way.
     *
     * @param patience how many milliseconds to wait at most: a thread may be busy with a handler
     */
    public void closeAll(int patience) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        List<Future<?>> closing = new ArrayList<>();
        for (EngineSession session : List.copyOf(sessions.values())) {
            closing.add(session.thread().submit(session::close));
        }
        for (Future<?> each : closing) {
            each.awaitUninterruptibly(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    /** How many sessions there are. */
    public int sessions() {
        return sessions.size();
    }

    EngineOptions options() {
        return options;
    }

    HeartbeatClock heartbeat() {
        return heartbeat;
    }

    @Nullable
    EngineSession session(String id) {
        return sessions.get(id);
    }

    EngineSession open(Channel connection, FullHttpRequest request) throws EngineApplication.RefusedException {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().encodeToString(bytes);
        var session = new EngineSession(
                this, id, connection.eventLoop(), connection.localAddress(), connection.remoteAddress());
        sessions.put(id, session); // before the application can end it, which takes it out again
        boolean opened = false;
        try {
            session.handTo(application.open(session, request));
            opened = true;
            return session;
        } finally {
            if (!opened) {
                forget(id);
            }
        }
    }

    void forget(String id) {
        sessions.remove(id);
    }

    void tap(boolean received, ByteBuf packet) {
        BiConsumer<Boolean, String> current = listener;
        if (current != null) {
            current.accept(received, packet.toString(StandardCharsets.UTF_8));
        }
    }

    /** A short message is not worth the time and the memory. */
    private static final class LongMessages implements WebSocketExtensionFilterProvider {
        @Override
        public WebSocketExtensionFilter encoderFilter() {
            return frame -> frame.content().readableBytes() < COMPRESSED_FROM;
        }

        @Override
        public WebSocketExtensionFilter decoderFilter() {
            return WebSocketExtensionFilter.NEVER_SKIP;
        }
    }

    /** Puts requests together; one that is too long is refused like any other. */
    private final class Bodies extends HttpObjectAggregator {
        Bodies() {
            super(options.maxBody());
        }

        @Override
        protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
            new HttpExchange(context, options.crossOrigin(), (HttpRequest) oversized, () -> {})
                    .refuseUnread(BadRequest.TOO_LARGE);
        }
    }
}
