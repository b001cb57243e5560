package workbook.wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.SocketIOServer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Socket.IO server that knows the port it really listens on, and that stops in milliseconds.
 *
 * <p>The library's own {@code stop} takes four seconds, because netty waits for work to cease; and
 * its own {@code start} leaves threads behind when the port is taken.
 */
public abstract sealed class ListeningServer extends SocketIOServer permits PlainServer, RepairedServer {
    private static final Logger LOG = LoggerFactory.getLogger(ListeningServer.class);
    private static final int CLOSE_MS = 300;
    private static final int STOP_MS = 1_500;
    private static final List<String> LIBRARIES =
            List.of("java.", "jdk.", "sun.", "io.netty.", "com.corundumstudio.", "com.fasterxml.");

    private volatile @Nullable EventLoopGroup boss;
    private volatile @Nullable EventLoopGroup workers;
    private volatile @Nullable Channel listening;
    private volatile boolean ended;
    private volatile List<String> stillRunning = List.of();

    private final ServerTimers timers;

    ListeningServer(Configuration config, SocketIOChannelInitializer pipeline) {
        super(config);
        timers = ServerTimers.of(this, pipeline);
        super.setPipelineFactory(pipeline);
    }

    /** A configuration for 127.0.0.1, a port that the system picks, one boss and two workers. */
    public static Configuration loopback() {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(0);
        config.setBossThreads(1);
        config.setWorkerThreads(2);
        return config;
    }

    /** Without it a port is refused for a minute after the server that had it. */
    static Configuration listening(Configuration config) {
        config.getSocketConfig().setReuseAddress(true);
        config.getSocketConfig().setTcpNoDelay(true);
        return config;
    }

    /**
     * Listens, and returns when clients can connect.
     *
     * @throws IllegalStateException if it cannot listen, for example because the port is taken (the
     *     message names host and port, and no thread is left behind); or if it was started before
     */
    @Override
    public final void start() {
        Future<Void> bound = startAsync();
        if (!bound.awaitUninterruptibly().isSuccess()) {
            throw cannotListen(bound.cause());
        }
    }

    private IllegalStateException cannotListen(Throwable cause) {
        release();
        return new IllegalStateException("Cannot listen on " + place() + ": " + cause.getMessage(), cause);
    }

    private String place() {
        Configuration config = getConfiguration();
        String host = config.getHostname();
        return (host == null ? "0.0.0.0" : host) + ":" + config.getPort();
    }

    /** Begins to listen; {@link #start} is the one that waits and tidies up after a failure. */
    @Override
    public final Future<Void> startAsync() {
        if (ended) { // the library's timer does not start a second time
            throw new IllegalStateException("A stopped server cannot start again; make a new one.");
        }
        if (listening != null) {
            throw new IllegalStateException("The server listens already, on port " + port());
        }
        try {
            Future<Void> bound = super.startAsync();
            listening = ((ChannelFuture) bound).channel();
            return bound;
        } catch (IllegalArgumentException noSuchPort) {
            throw cannotListen(noSuchPort);
        }
    }

    /** The port that the server really listens on. */
    public final int port() {
        Channel channel = listening;
        if (channel == null || !(channel.localAddress() instanceof InetSocketAddress address)) {
            throw new IllegalStateException("The server does not listen.");
        }
        return address.getPort();
    }

    /** True if that thread is one of those which accept and serve its connections, or its timer. */
    public final boolean runsOn(Thread thread) {
        return has(boss, thread) || has(workers, thread) || timers.runsOn(thread);
    }

    /**
     * The acknowledgements that the server waits for with a time-out, as in {@code
     * client.sendEvent("ask", new AckCallback<>(String.class, 10) {...})}; until the acknowledgement is
     * here, or {@code onTimeout} has returned.
     */
    public final List<AwaitedAcknowledgement> awaitedAcknowledgements() {
        return timers.awaited();
    }

    /**
     * Lets another clock decide when an acknowledgement is given up: one that a test turns, for example.
     *
     * @param clock schedules the time-outs of all that is sent from now on
     */
    public final void giveUpAcknowledgementsBy(ScheduledExecutorService clock) {
        timers.giveUpBy(clock);
    }

    private static boolean has(@Nullable EventLoopGroup group, Thread thread) {
        if (group != null) {
            for (EventExecutor each : group) {
                if (each.inEventLoop(thread)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Cuts all connections and ends all threads; does nothing to a server that does not run.
     *
     * <p>Returns within two seconds. A handler that is still running by then goes on; the log names
     * it, and {@link #stillRunning} does.
     */
    @Override
    public final void stop() {
        if (listening != null) {
            // One of its own threads would wait for itself.
            closeConnections(runsOn(Thread.currentThread()) ? 0 : CLOSE_MS);
            release();
        }
    }

    /**
     * Says goodbye to the clients, if the server can do more than cut them off.
     *
     * @param patience how many milliseconds it may take
     */
    void closeConnections(int patience) {}

    /**
     * The handlers that were still running when {@link #stop} gave up waiting for them, for example
     * {@code Clock.tick (Clock.java:20)}; usually none.
     */
    public final List<String> stillRunning() {
        return stillRunning;
    }

    private void release() {
        listening = null;
        ended = true;
        end(boss);
        end(workers);
        var stopping = new Thread(super::stop, "socket.io stop"); // would wait for ever for such a handler
        stopping.setDaemon(true);
        stopping.start();
        if (!runsOn(Thread.currentThread()) && !ends(stopping)) {
            stillRunning = handlers();
            stillRunning.forEach(
                    handler -> LOG.warn("The server has stopped, but a handler is still running: {}", handler));
        }
    }

    private static boolean ends(Thread stopping) {
        try {
            stopping.join(STOP_MS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        return !stopping.isAlive();
    }

    /** The code on each of the server's threads that belongs neither to the library nor to the JDK. */
    private List<String> handlers() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> runsOn(thread.getKey()))
                .flatMap(thread -> Stream.of(thread.getValue())
                        .filter(ListeningServer::isOfAHandler)
                        .limit(1))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + " (" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")")
                .toList();
    }

    private static boolean isOfAHandler(StackTraceElement frame) {
        return LIBRARIES.stream().noneMatch(frame.getClassName()::startsWith);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the library's stop waits for the end
    private static void end(@Nullable EventLoopGroup group) {
        if (group != null) {
            group.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
        }
    }

    /** The only place where the library shows its threads. */
    @Override
    protected void applyConnectionOptions(ServerBootstrap bootstrap) {
        super.applyConnectionOptions(bootstrap);
        boss = bootstrap.config().group();
        workers = bootstrap.config().childGroup();
    }
}
