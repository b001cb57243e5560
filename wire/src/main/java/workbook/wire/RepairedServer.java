package workbook.wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.Transport;
import com.corundumstudio.socketio.listener.ConnectListener;
import com.corundumstudio.socketio.listener.DataListener;
import com.corundumstudio.socketio.listener.DisconnectListener;
import com.corundumstudio.socketio.listener.EventInterceptor;
import com.corundumstudio.socketio.listener.MultiTypeEventListener;
import com.corundumstudio.socketio.listener.PingListener;
import com.corundumstudio.socketio.listener.PongListener;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.protocol.JsonSupport;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.wire.engineio.EngineOptions;

/**
 * A server whose wire is Socket.IO protocol 5 over Engine.IO protocol 4, with HTTP long-polling,
 * WebSocket and the upgrade from one to the other.
 *
 * <p>Everything else is the library's: its configuration, its listeners, its clients, rooms and
 * namespaces. The main namespace is {@code "/"}; what is registered on the server itself, as in {@code
 * server.addEventListener}, is registered there.
 *
 * <p>As it comes, the library passes 11 of the 32 tests of the official protocol suite. What stays
 * here: a client has the same id in all its namespaces, {@code client.set} is shared by them, and a
 * client that an {@code AuthTokenListener} denied still reaches the namespace's {@code
 * DisconnectListener}. {@code client.getTransport()} is always {@code WEBSOCKET}.
 */
public final class RepairedServer extends ListeningServer {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(45);
    /** The session keeps the heartbeat; the library's own must never be the first to end it. */
    private static final int NEVER = 1_000_000_000;

    private final RepairedJson json;
    private final UnwrittenValues unwritten;
    private final RepairedPipeline pipeline;

    /** A server with the official 45 seconds in which a client must CONNECT to a namespace. */
    public RepairedServer(Configuration config) {
        this(config, CONNECT_TIMEOUT);
    }

    /**
     * A server with that configuration, which stays as it is. Four settings have no effect: {@code
     * jsonSupport}, {@code allowCustomRequests}, {@code addVersionHeader} and {@code randomSession}.
     *
     * @param connectTimeout how long a client may stay without a CONNECT to any namespace
     */
    public RepairedServer(Configuration config, Duration connectTimeout) {
        this(new Settings(config), connectTimeout);
    }

    private RepairedServer(Settings settings, Duration connectTimeout) {
        this(settings, new RepairedPipeline(settings.engine, connectTimeout, settings.unwritten));
    }

    private RepairedServer(Settings settings, RepairedPipeline pipeline) {
        super(settings.forTheLibrary(), pipeline);
        settings.restore();
        json = settings.json;
        unwritten = settings.unwritten;
        this.pipeline = pipeline;
        super.addNamespace(PacketHead.MAIN);
    }

    /** A server for 127.0.0.1 and a port that the system picks. */
    public static RepairedServer onLoopback() {
        return new RepairedServer(loopback());
    }

    /** The names of the events that have a listener in this namespace, for example {@code "/"}. */
    public Set<String> handledEvents(String namespace) {
        return json.handledEvents(namespace);
    }

    /**
     * Tells every text packet of every client, as the protocol writes it.
     *
     * @param listener is told true for a packet that a client sent, false for one that the server did,
     *     and the packet; on the client's own thread, so it must not block
     */
    public void listenIn(BiConsumer<Boolean, String> listener) {
        pipeline.engine().listenIn(listener);
    }

    /**
     * Tells of each value that was to be sent and cannot be written as JSON, such as an {@code Instant},
     * or a client. Without a listener it's in the library's log only.
     *
     * @param listener is told on a thread of the server's, so it must not block
     */
    public void listenToUnwritten(Consumer<UnwrittenException> listener) {
        unwritten.listen(listener);
    }

    /**
     * Tells of each event that is dropped because its value is not of the class that its listener wants. Without a
     * listener it's in the library's log only.
     *
     * @param listener is told the namespace and the problem, on a thread of the server's, so it must not block
     */
    public void listenToUnread(BiConsumer<String, UnreadException> listener) {
        json.listenToUnread(listener);
    }

    /**
     * Lets another clock decide when clients are pinged, and when a silent one is given up: one that a test
     * turns, for example. To be called before the server starts.
     *
     * @param clock the time
     * @param timer schedules on that clock
     */
    public void beatBy(Clock clock, ScheduledExecutorService timer) {
        pipeline.engine().beatBy(clock, timer);
    }

    /** How many clients are connected, in whatever namespaces. */
    public int sessions() {
        return pipeline.engine().sessions();
    }

    @Override
    void closeConnections(int patience) {
        pipeline.engine().closeAll(patience);
    }

    /**
     * Makes a namespace, or gives the one that there is.
     *
     * @throws IllegalArgumentException if the name does not begin with a slash, or holds a character
     *     that would end it on the wire
     */
    @Override
    public SocketIONamespace addNamespace(String name) {
        if (name.equals(Namespace.DEFAULT_NAME)) { // the library's constructor makes its own main one
            return super.getNamespace(PacketHead.MAIN) == null ? super.addNamespace(name) : main();
        }
        if (!PacketHead.canName(name)) {
            throw new IllegalArgumentException(
                    "A namespace is named like \"/chat\", without , ? [ and control characters, not \"" + name + "\".");
        }
        return super.addNamespace(name);
    }

    @Override
    public @Nullable SocketIONamespace getNamespace(String name) {
        return super.getNamespace(name.equals(Namespace.DEFAULT_NAME) ? PacketHead.MAIN : name);
    }

    /** Removes a namespace with its listeners: its clients are disconnected from it. */
    @Override
    public void removeNamespace(String name) {
        super.removeNamespace(name);
        json.forget(name);
    }

    private SocketIONamespace main() {
        return super.addNamespace(PacketHead.MAIN); // which gives the one that there is
    }

    /**
     * The pipeline is the repair.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public void setPipelineFactory(SocketIOChannelInitializer factory) {
        throw new UnsupportedOperationException(
                "RepairedServer has a pipeline of its own; use SocketIOServer for yours.");
    }

    @Override
    public Collection<SocketIOClient> getAllClients() {
        return main().getAllClients();
    }

    @Override
    public SocketIOClient getClient(UUID id) {
        return main().getClient(id);
    }

    @Override
    public <T> void addEventListener(String event, Class<T> type, DataListener<T> listener) {
        main().addEventListener(event, type, listener);
    }

    @Override
    public void addMultiTypeEventListener(String event, MultiTypeEventListener listener, Class<?>... types) {
        main().addMultiTypeEventListener(event, listener, types);
    }

    @Override
    public void addEventInterceptor(EventInterceptor interceptor) {
        main().addEventInterceptor(interceptor);
    }

    @Override
    public void removeAllListeners(String event) {
        main().removeAllListeners(event);
    }

    @Override
    public void addConnectListener(ConnectListener listener) {
        main().addConnectListener(listener);
    }

    @Override
    public void addDisconnectListener(DisconnectListener listener) {
        main().addDisconnectListener(listener);
    }

    /** Clients of this protocol never ping. */
    @Deprecated
    @Override
    public void addPingListener(PingListener listener) {
        main().addPingListener(listener);
    }

    @Override
    public void addPongListener(PongListener listener) {
        main().addPongListener(listener);
    }

    @Override
    public void addListeners(Object listeners) {
        main().addListeners(listeners);
    }

    @Override
    public <L> void addListeners(Iterable<L> listeners) {
        main().addListeners(listeners);
    }

    @Override
    public void addListeners(Object listeners, Class<?> type) {
        main().addListeners(listeners, type);
    }

    /**
     * Splits a configuration in two: what our Engine.IO goes by, and what the library is told.
     *
     * <p>The library copies its configuration in its constructor, so it can be put back after that.
     */
    private static final class Settings {
        private final Configuration config;
        private final UnwrittenValues unwritten = new UnwrittenValues();
        private final RepairedJson json = new RepairedJson(unwritten);
        private final EngineOptions engine;
        private final boolean randomSession;
        private final @Nullable JsonSupport givenJson;

        Settings(Configuration config) {
            this.config = config;
            randomSession = config.isRandomSession();
            givenJson = config.getJsonSupport();
            engine = new EngineOptions(
                    config.getContext() + "/",
                    config.getTransports().contains(Transport.POLLING),
                    config.getTransports().contains(Transport.WEBSOCKET),
                    config.getPingInterval(),
                    config.getPingTimeout(),
                    config.getUpgradeTimeout(),
                    config.getFirstDataTimeout(),
                    config.getMaxFramePayloadLength(),
                    config.getMaxHttpContentLength(),
                    config.isWebsocketCompression(),
                    config.isHttpCompression(),
                    new EngineOptions.CrossOrigin(config.isEnableCors(), config.getOrigin(), config.getAllowHeaders()),
                    config.getHttpDecoderConfig());
        }

        Configuration forTheLibrary() {
            config.setTransports(Transport.WEBSOCKET);
            config.setPingInterval(NEVER);
            config.setPingTimeout(NEVER);
            config.setMaxFramePayloadLength(Integer.MAX_VALUE); // it would cut longer messages in pieces
            config.setWebsocketCompression(false);
            config.setHttpCompression(false);
            config.setRandomSession(true);
            config.setJsonSupport(json);
            return listening(config);
        }

        void restore() {
            if (engine.polling() && engine.webSocket()) {
                config.setTransports(Transport.WEBSOCKET, Transport.POLLING);
            } else if (engine.polling()) {
                config.setTransports(Transport.POLLING);
            }
            config.setPingInterval(engine.pingInterval());
            config.setPingTimeout(engine.pingTimeout());
            config.setMaxFramePayloadLength(engine.maxMessage());
            config.setWebsocketCompression(engine.webSocketCompression());
            config.setHttpCompression(engine.httpCompression());
            config.setRandomSession(randomSession);
            config.setJsonSupport(givenJson);
        }
    }
}
