package workbook.kit;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.wire.ListeningServer;
import workbook.wire.PlainServer;
import workbook.wire.RepairedServer;

/**
 * The exercise's server for one test.
 *
 * <p>Starting a server costs more than a test: one server serves all tests of this JVM, each on a
 * namespace of its own. An exercise that configures a whole server gets a fresh one.
 */
final class ServerStage extends LocalStage {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int SLOW_THREADS = 16;
    private static @Nullable RepairedServer shared;
    private static @Nullable RepairedServer slow;

    private final ListeningServer server;
    private final String namespace;
    private final boolean own;
    private @Nullable WatchedNamespace watched;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    private ServerStage(ListeningServer server, String namespace, boolean own) {
        this.server = server;
        this.namespace = namespace;
        this.own = own;
        ExerciseThreads.GROUP.serves(server);
        ExerciseThreads.GROUP.begin();
    }

    static ServerStage shared(BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return on(everybodys(), program);
    }

    /** Beside the shared one: a handler that blocks keeps a thread of this one, and nobody else's. */
    static ServerStage slow(BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return on(forTheSlow(), program);
    }

    private static ServerStage on(RepairedServer server, BiConsumer<SocketIONamespace, Consumer<String>> program) {
        ForgetfulStores.forget();
        var stage = new ServerStage(server, "/chat" + NUMBER.incrementAndGet(), false);
        WatchedNamespace chat = WatchedNamespace.in(stage.server, stage.namespace);
        stage.watched = chat;
        ExerciseThreads.GROUP.run(() -> program.accept(chat, stage.log));
        return stage;
    }

    static ServerStage own(boolean raw, BiConsumer<SocketIOServer, Consumer<String>> program) {
        ListeningServer server = raw ? new PlainServer(configuration()) : new RepairedServer(configuration());
        var stage = new ServerStage(server, "/", true);
        ExerciseThreads.GROUP.run(() -> {
            program.accept(server, stage.log);
            server.getAllNamespaces().forEach(stage::completes);
            server.start();
        });
        return stage;
    }

    /** A fresh server with the library's wire as it comes, for one test. */
    static ServerStage raw(BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return main(new PlainServer(configuration()), "/chat", program);
    }

    /** A fresh server whose main namespace the program is about, for one test. */
    static ServerStage main(BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return main(new RepairedServer(configuration()), "/", program);
    }

    private static ServerStage main(
            ListeningServer server, String namespace, BiConsumer<SocketIONamespace, Consumer<String>> program) {
        var stage = new ServerStage(server, namespace, true);
        SocketIONamespace chat = server.addNamespace(namespace);
        ExerciseThreads.GROUP.run(() -> {
            program.accept(chat, stage.log);
            stage.completes(chat);
            server.start();
        });
        return stage;
    }

    /** Tells every frame of this namespace: received or sent, and its text. */
    void listenIn(BiConsumer<Boolean, String> to) {
        if (server instanceof RepairedServer repaired) {
            repaired.listenIn((received, text) -> {
                if (text.contains(namespace + ",")) {
                    to.accept(received, text);
                }
            });
        }
    }

    /** What the kit needs of a namespace, after the exercise's own listeners. */
    private void completes(SocketIONamespace chat) {
        chat.addDisconnectListener(client -> gone.add(client.getSessionId().toString()));
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public String namespace() {
        return namespace;
    }

    @Override
    public boolean shared() {
        return !own;
    }

    @Override
    public void fence() {
        // A server is fenced by its clients.
    }

    @Override
    public List<String> handled() {
        return server instanceof RepairedServer repaired ? List.copyOf(repaired.handledEvents(namespace)) : List.of();
    }

    @Override
    public boolean gone(String session) {
        WatchedNamespace chat = watched;
        return chat == null ? gone.contains(session) : chat.gone(session);
    }

    @Override
    public List<String> rooms(String session) {
        SocketIONamespace chat = server.getNamespace(namespace);
        SocketIOClient client = chat == null ? null : chat.getClient(UUID.fromString(session));
        return client == null
                ? List.of()
                : client.getAllRooms().stream()
                        .filter(room -> !room.equals(chat.getName())) // which the library lists among them
                        .sorted()
                        .toList();
    }

    @Override
    public void close() {
        WatchedNamespace chat = watched;
        if (chat != null) {
            chat.over();
        }
        if (own) {
            server.stop();
            ExerciseThreads.GROUP.ended(server);
        } else {
            server.removeNamespace(namespace);
        }
    }

    private static synchronized RepairedServer everybodys() {
        if (shared == null) {
            var server = new RepairedServer(configuration());
            ExerciseThreads.GROUP.run(server::start);
            shared = server;
        }
        return shared;
    }

    private static synchronized RepairedServer forTheSlow() {
        if (slow == null) {
            Configuration many = configuration();
            many.setWorkerThreads(SLOW_THREADS);
            var server = new RepairedServer(many);
            ExerciseThreads.GROUP.run(server::start);
            slow = server;
        }
        return slow;
    }

    private static Configuration configuration() {
        Configuration configuration = ListeningServer.loopback();
        configuration.setExceptionListener(new HandlerTroubles());
        configuration.setStoreFactory(new ForgetfulStores());
        return configuration;
    }
}
