package workbook.wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.Transport;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandler;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A server whose wire is Socket.IO protocol 5 over Engine.IO protocol 4, over WebSocket only.
 *
 * <p>Listeners go on a namespace: {@code server.addNamespace("/")} is the wire's main one. The
 * library's own main namespace {@code ""}, where {@code server.addEventListener} registers, stands
 * for the connection as such; no packet reaches it or leaves it.
 *
 * <p>As it comes, the library passes 9 of the 22 tests of the official protocol suite. What stays
 * here: a connection has the same id in all its namespaces, and a client that an {@code
 * AuthTokenListener} denied still reaches the namespace's {@code DisconnectListener}.
 */
public final class RepairedServer extends ListeningServer {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(45);

    private final RepairedJson json;
    private final FrameTap tap;
    private final Duration connectTimeout;

    /** A server with the official 45 seconds in which a client must CONNECT to a namespace. */
    public RepairedServer(Configuration config) {
        this(config, CONNECT_TIMEOUT);
    }

    /**
     * Adjusts the configuration and takes it: WebSocket only, no compression, the repaired JSON.
     *
     * @param connectTimeout how long a client may stay without a CONNECT to any namespace
     */
    public RepairedServer(Configuration config, Duration connectTimeout) {
        this(config, connectTimeout, new RepairedJson(), new FrameTap());
    }

    private RepairedServer(Configuration config, Duration connectTimeout, RepairedJson json, FrameTap tap) {
        super(adjusted(config, json));
        this.json = json;
        this.tap = tap;
        this.connectTimeout = connectTimeout;
        addNamespace("/");
    }

    private static Configuration adjusted(Configuration config, RepairedJson json) {
        config.setTransports(Transport.WEBSOCKET);
        config.setWebsocketCompression(false);
        config.setHttpCompression(false);
        config.setJsonSupport(json);
        return listening(config);
    }

    /** A server for 127.0.0.1 and a port that the system picks. */
    public static RepairedServer onLoopback() {
        return new RepairedServer(loopback());
    }

    @Override
    protected void applyConnectionOptions(ServerBootstrap bootstrap) {
        super.applyConnectionOptions(bootstrap);
        ChannelHandler library = bootstrap.config().childHandler();
        bootstrap.childHandler(new RepairedPipeline(library, getConfiguration(), connectTimeout, tap));
    }

    /** The names of the events that have a listener in this namespace, for example {@code "/"}. */
    public Set<String> handledEvents(String namespace) {
        return json.handledEvents(namespace);
    }

    /**
     * Tells every text frame of every connection, as it is on the wire.
     *
     * @param ear is told true for a frame that a client sent, false for one that the server did, and
     *     the frame; on the connection's own thread, so it must not block
     */
    public void listenIn(BiConsumer<Boolean, String> ear) {
        tap.tell(ear);
    }
}
