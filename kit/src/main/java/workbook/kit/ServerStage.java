package workbook.kit;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.process.DaemonThread;
import workbook.wire.AwaitedAcknowledgement;
import workbook.wire.RepairedServer;

/**
 * The exercise's server for one test.
 *
 * <p>Starting a server costs more than a test: one server serves all tests of this JVM, each on a
 * namespace of its own. An exercise that configures a whole server gets a fresh one.
 */
final class ServerStage extends LocalStage {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final long BOUND = TimeUnit.SECONDS.toNanos(1);
    private static final Duration TIMEOUT_BOUND = Duration.ofSeconds(3);
    private static final Duration OVERDUE = Duration.ofSeconds(-1);
    private static final int SHARED_WORKERS = 2;
    private static final int WORKERS = 8; // so many clients' handlers can wait for each other
    private static final int SLOW_WORKERS = 16;
    private static @Nullable KitServer shared;
    private static @Nullable KitServer slow;

    private final KitServer server;
    private final String namespace;
    private final boolean own;
    private final long opened = System.nanoTime();
    private final ServerRecording recording;
    private final @Nullable String redis;
    private @Nullable RedisFence fence;
    private int port; // known also of a server that a test stops

    private ServerStage(@Nullable Class<?> exercise, Setup setup, KitServer server, String namespace, boolean own) {
        super(exercise, setup, server.group);
        this.server = server;
        this.namespace = namespace;
        this.own = own;
        redis = setup.redis();
        recording = new ServerRecording(threads, handed::steps);
        server.tells(namespace, recording);
        if (handed.hasClock()) {
            server.listening.giveUpAcknowledgementsBy(handed.scheduler());
        }
        if (setup.heartbeat() && server.listening instanceof RepairedServer repaired) {
            repaired.beatBy(handed.clock(), handed.scheduler());
        }
        if (setup.store()) {
            server.tellsOfEvents(handed::begins);
        }
    }

    /** What makes a server, or one namespace of it, the exercise's. */
    interface Program<S> {
        void configure(S subject, HandedIn handed);
    }

    /** On the server that all tests share, if the setup allows that, else on one for this test. */
    static ServerStage serve(
            @Nullable Class<?> exercise, Setup setup, @Nullable PubSubBus bus, Program<SocketIONamespace> program) {
        return setup.shares()
                ? on(exercise, setup, everybodys(), program)
                : alone(exercise, setup, bus, configuration -> {}, program);
    }

    /** On a server for this test, whose options are changed first. */
    static ServerStage alone(
            @Nullable Class<?> exercise,
            Setup setup,
            @Nullable PubSubBus bus,
            Consumer<Configuration> options,
            Program<SocketIONamespace> program) {
        return alone(exercise, setup, server(setup, bus, options), "/chat", program);
    }

    /** Beside the shared one: a handler that blocks keeps a thread of this one, and nobody else's. */
    static ServerStage slow(Program<SocketIONamespace> program) {
        return on(null, Setup.PLAIN, forTheSlow(), program);
    }

    /** A fresh server whose main namespace the program is about, for one test. */
    static ServerStage main(Setup setup, Program<SocketIONamespace> program) {
        return alone(null, setup, server(setup, null, configuration -> {}), "/", program);
    }

    private static ServerStage on(
            @Nullable Class<?> exercise, Setup setup, KitServer server, Program<SocketIONamespace> program) {
        var stage = new ServerStage(exercise, setup, server, "/chat" + NUMBER.incrementAndGet(), false);
        SocketIONamespace chat = server.listening.addNamespace(stage.namespace);
        chat.addConnectListener(client -> server.stores.forget(client.getSessionId()));
        stage.begin(() -> program.configure(chat, stage.handed));
        return stage;
    }

    private static ServerStage alone(
            @Nullable Class<?> exercise,
            Setup setup,
            KitServer server,
            String namespace,
            Program<SocketIONamespace> program) {
        var stage = new ServerStage(exercise, setup, server, namespace, true);
        SocketIONamespace chat = server.listening.addNamespace(namespace);
        stage.begin(() -> {
            program.configure(chat, stage.handed);
            server.listening.start();
        });
        return stage;
    }

    /** A fresh server whose namespaces the program makes, for one test. */
    static ServerStage own(
            @Nullable Class<?> exercise,
            Setup setup,
            @Nullable PubSubBus bus,
            Consumer<Configuration> options,
            Program<SocketIOServer> program) {
        KitServer fresh = KitServer.alone(setup.raw(), WORKERS, bus, options);
        var stage = new ServerStage(exercise, setup, fresh, "/", true);
        SocketIOServer server = fresh.listening;
        stage.begin(() -> {
            program.configure(server, stage.handed);
            server.start();
        });
        return stage;
    }

    private static KitServer server(Setup setup, @Nullable PubSubBus bus, Consumer<Configuration> options) {
        return KitServer.alone(setup.raw(), WORKERS, bus, options);
    }

    /** Runs what makes the server the exercise's; what fails leaves nothing behind. */
    private void begin(Runnable program) {
        try {
            threads.run(program);
            port = server.listening.port();
            if (redis != null) {
                fence = RedisFence.of(redis, server.listening, namespace);
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Tells every frame of this namespace: received or sent, and its text. */
    void listenIn(BiConsumer<Boolean, String> to) {
        server.listenIn(namespace, to);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String namespace() {
        return namespace;
    }

    @Override
    public boolean shared() {
        return !own;
    }

    /** An acknowledgement that is given up later may cause a message then. */
    @Override
    public boolean rest() {
        boolean moved = super.rest();
        if (handed.hasClock()) {
            return moved; // The test's time decides when it is given up.
        }
        long start = System.nanoTime();
        for (Duration left = leftToWait(); left != null; left = leftToWait()) {
            moved = true;
            boolean tooLong = left.compareTo(TIMEOUT_BOUND) > 0 || left.compareTo(OVERDUE) < 0;
            if (System.nanoTime() - start > BOUND && tooLong) {
                throw new Unstable("your server waits for an acknowledgement"
                        + (left.isNegative()
                                ? ", and goes on when the time is over"
                                : " for up to " + left.toSeconds() + " seconds more")
                        + ": what it does after that cannot be known");
            }
            Patience.pause(1);
        }
        return moved;
    }

    /** How long the server still waits for an acknowledgement of this test; null if for none. */
    private @Nullable Duration leftToWait() {
        long now = System.nanoTime();
        return server.listening.awaitedAcknowledgements().stream()
                .filter(awaited -> awaited.since() > opened)
                .map(awaited -> left(awaited, now))
                .max(Duration::compareTo)
                .orElse(null);
    }

    private static Duration left(AwaitedAcknowledgement awaited, long now) {
        return awaited.timeout().minusNanos(now - awaited.since());
    }

    @Override
    public List<String> handled(String of) {
        return server.listening instanceof RepairedServer repaired
                ? List.copyOf(repaired.handledEvents(of))
                : List.of();
    }

    @Override
    public boolean gone(String of, String session) {
        return recording.gone(of, session);
    }

    @Override
    public List<Broadcast> broadcasts() {
        return recording.broadcasts();
    }

    @Override
    public List<String> rooms(String of, String session) {
        SocketIONamespace chat = server.listening.getNamespace(of);
        SocketIOClient client = chat == null ? null : chat.getClient(UUID.fromString(session));
        return client == null
                ? List.of()
                : client.getAllRooms().stream()
                        .filter(room -> !room.equals(chat.getName())) // which the library lists among them
                        .sorted()
                        .toList();
    }

    /** A server is fenced by its clients; what it has published on its Redis, by another one of its kind. */
    @Override
    public boolean fence() {
        return fence == null || fence.holds();
    }

    @Override
    public void close() {
        super.close();
        if (fence != null) {
            fence.close();
        }
        server.tellsNoMore(namespace);
        if (own) {
            server.listening.stop();
        } else {
            server.listening.removeNamespace(namespace);
            replaceIfBlocked(server);
        }
    }

    private static synchronized KitServer everybodys() {
        KitServer running = shared;
        if (running == null) {
            running = KitServer.shared(SHARED_WORKERS);
            shared = running;
        }
        return running;
    }

    private static synchronized KitServer forTheSlow() {
        KitServer running = slow;
        if (running == null) {
            running = KitServer.shared(SLOW_WORKERS);
            slow = running;
        }
        return running;
    }

    /** A handler that never returns keeps a thread of the server's two: later tests would wait for it. */
    private static synchronized void replaceIfBlocked(KitServer server) {
        if (server == shared && server.hasRunningHandler()) {
            shared = null;
            new DaemonThread(server.listening::stop, "workbook-stop").start();
        }
    }
}
