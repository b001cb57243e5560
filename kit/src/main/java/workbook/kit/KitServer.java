package workbook.kit;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.listener.ExceptionListener;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.wire.ListeningServer;
import workbook.wire.PlainServer;
import workbook.wire.RepairedServer;

/**
 * A server with what the kit gives it: a group for the exercise's threads, stores, a listener for
 * exceptions, and namespaces that tell what happens in them.
 */
final class KitServer {

    private static final List<String> SERVING =
            List.of("java.", "jdk.", "sun.", "io.netty.", "com.corundumstudio.", "com.fasterxml.", "workbook.wire.");

    private static final String EVENT = "42";
    private static final String BINARY_EVENT = "45";
    private static final String DISCONNECT = "41"; // after which a disconnect listener runs

    final ListeningServer listening;
    private final boolean shared;
    final ExerciseThreads.Group group = new ExerciseThreads.Group();
    final ClearableStores stores;
    private volatile Consumer<Thread> arrivals = thread -> {};
    private final Map<String, ServerRecording> recordings = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<Boolean, String>> listeners = new ConcurrentHashMap<>();

    private KitServer(
            boolean raw, int workers, @Nullable PubSubBus bus, boolean shared, Consumer<Configuration> options) {
        this.shared = shared;
        stores = new ClearableStores(bus);
        Configuration configuration = ListeningServer.loopback();
        configuration.setWorkerThreads(workers);
        configuration.setExceptionListener(new HandlerExceptions());
        configuration.setStoreFactory(stores);
        options.accept(configuration);
        listening = raw ? new PlainServer(configuration) : new RepairedServer(configuration);
        ExerciseThreads.serves(listening);
        WatchedNamespaces.of(listening, this::recording);
        if (listening instanceof RepairedServer repaired) {
            repaired.listenToUnwritten(problem -> exercises().forEach(exercise -> exercise.noteUnwritten(problem)));
            repaired.listenToUnread((namespace, problem) ->
                    recording(namespace).ifPresent(told -> told.exercise.note(String.valueOf(problem.getMessage()))));
        }
    }

    /**
     * For one test.
     *
     * @param raw with the library's wire as it comes
     * @param workers how many handlers can run, or wait, at the same time
     * @param bus joins it to other servers, if there is one
     * @param options for the test to change
     */
    static KitServer alone(boolean raw, int workers, @Nullable PubSubBus bus, Consumer<Configuration> options) {
        return new KitServer(raw, workers, bus, false, options);
    }

    /** For all tests of this JVM, each on a namespace of its own; it listens already. */
    static KitServer shared(int workers) {
        var server = new KitServer(false, workers, null, true, configuration -> {});
        var starting = new ExerciseThreads(server.group, null);
        starting.run(server.listening::start);
        starting.end();
        return server;
    }

    /** From now on, each thread on which an event or a disconnect arrives is told, before its listener runs. */
    void tellsOfEvents(Consumer<Thread> told) {
        arrivals = told;
        listen();
    }

    /** Tells every frame of that namespace, which is not the main one: received or sent, and its text. */
    void listenIn(String namespace, BiConsumer<Boolean, String> listener) {
        listeners.put(namespace, listener);
        listen();
    }

    /** From the first time on that somebody asks: each packet is made a text for it. */
    private void listen() {
        if (listening instanceof RepairedServer repaired) {
            repaired.listenIn(this::tell);
        }
    }

    private void tell(boolean received, String text) {
        if (received && Stream.of(EVENT, BINARY_EVENT, DISCONNECT).anyMatch(text::startsWith)) {
            arrivals.accept(Thread.currentThread());
        }
        listeners.forEach((namespace, listener) -> {
            if (text.contains(namespace + ",")) {
                listener.accept(received, text);
            }
        });
    }

    /**
     * From now on what happens in that namespace is told there; on a server for one test, what happens in
     * any of its namespaces.
     */
    void tells(String namespace, ServerRecording recording) {
        recordings.put(namespace, recording);
    }

    void tellsNoMore(String namespace) {
        recordings.remove(namespace);
        listeners.remove(namespace);
    }

    /** Where it is told what happens in that namespace; nowhere if its test is over. */
    private Optional<ServerRecording> recording(String namespace) {
        Optional<ServerRecording> own = Optional.ofNullable(recordings.get(namespace));
        return shared || own.isPresent() ? own : recordings.values().stream().findFirst();
    }

    private Stream<ExerciseThreads> exercises() {
        return recordings.values().stream().map(told -> told.exercise);
    }

    /** One of its threads is still in a handler: in code that is neither a library's nor the server's. */
    boolean hasRunningHandler() {
        return ExerciseThreads.allThreads()
                .filter(listening::runsOn)
                .anyMatch(thread -> Stream.of(thread.getStackTrace()).anyMatch(KitServer::isOfAHandler));
    }

    private static boolean isOfAHandler(StackTraceElement frame) {
        return SERVING.stream().noneMatch(frame.getClassName()::startsWith);
    }

    /** Exceptions that handlers threw: noted, where the library would print 62 lines and go on. */
    @SuppressWarnings("deprecation") // The interface still asks for the ping and pong ones.
    private final class HandlerExceptions implements ExceptionListener {

        @Override
        public void onEventException(Exception problem, List<Object> values, SocketIOClient client) {
            note("a handler ended", problem, client);
        }

        @Override
        public void onDisconnectException(Exception problem, SocketIOClient client) {
            note("the disconnect listener ended", problem, client);
        }

        @Override
        public void onConnectException(Exception problem, SocketIOClient client) {
            note("the connect listener ended", problem, client);
        }

        @Override
        public void onPingException(Exception problem, SocketIOClient client) {
            note("a ping listener ended", problem, client);
        }

        @Override
        public void onPongException(Exception problem, SocketIOClient client) {
            note("a pong listener ended", problem, client);
        }

        @Override
        public void onAuthException(Throwable problem, SocketIOClient client) {
            note("the token listener ended", problem, client);
        }

        @Override
        public boolean exceptionCaught(ChannelHandlerContext context, Throwable problem) {
            if (!(problem instanceof IOException)) { // A line that was cut is no trouble.
                exercises().forEach(exercise -> exercise.note("the server met trouble", root(problem)));
            }
            return true;
        }

        private void note(String what, Throwable problem, SocketIOClient client) {
            recording(client.getNamespace().getName()).ifPresent(told -> told.exercise.note(what, root(problem)));
        }

        private static Throwable root(Throwable problem) {
            Throwable root = problem;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return root;
        }
    }
}
