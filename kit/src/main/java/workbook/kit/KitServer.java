package workbook.kit;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.listener.ExceptionListener;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import workbook.wire.ListeningServer;
import workbook.wire.PlainServer;
import workbook.wire.RepairedServer;

/** A server with what the kit gives it: a group for the exercise's threads, stores, and an ear for exceptions. */
final class KitServer {

    private static final List<String> SERVING =
            List.of("java.", "jdk.", "sun.", "io.netty.", "com.corundumstudio.", "com.fasterxml.", "workbook.wire.");

    static final int WORKERS = 2;

    final ListeningServer listening;
    private final boolean shared;
    final ExerciseThreads.Group group = new ExerciseThreads.Group();
    final ForgetfulStores stores = new ForgetfulStores();
    private final Map<String, ExerciseThreads> exercises = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<Boolean, String>> listeners = new ConcurrentHashMap<>();

    private KitServer(Function<Configuration, ListeningServer> wire, int workers, boolean shared) {
        this.shared = shared;
        Configuration configuration = ListeningServer.loopback();
        configuration.setWorkerThreads(workers);
        configuration.setExceptionListener(new HandlerExceptions());
        configuration.setStoreFactory(stores);
        listening = wire.apply(configuration);
        ExerciseThreads.serves(listening);
        if (listening instanceof RepairedServer repaired) {
            repaired.listenIn(this::tell);
            repaired.listenToUnwritten(problem ->
                    exercises.values().forEach(exercise -> exercise.note("your code sent nothing", problem)));
        }
    }

    /** Tells every frame of that namespace, which is not the main one: received or sent, and its text. */
    void listenIn(String namespace, BiConsumer<Boolean, String> listener) {
        listeners.put(namespace, listener);
    }

    private void tell(boolean received, String text) {
        listeners.forEach((namespace, listener) -> {
            if (text.contains(namespace + ",")) {
                listener.accept(received, text);
            }
        });
    }

    /** For one test, and so many clients whose handlers may wait at the same time. */
    static KitServer repaired(int workers) {
        return new KitServer(RepairedServer::new, workers, false);
    }

    /** For one test, with the library's wire as it comes. */
    static KitServer raw() {
        return new KitServer(PlainServer::new, WORKERS, false);
    }

    /** For all tests of this JVM, each on a namespace of its own; it listens already. */
    static KitServer shared(int workers) {
        var server = new KitServer(RepairedServer::new, workers, true);
        var starting = new ExerciseThreads(server.group);
        starting.run(server.listening::start);
        starting.end();
        return server;
    }

    /** From now on exceptions in handlers of that namespace are noted there. */
    void tells(String namespace, ExerciseThreads exercise) {
        exercises.put(namespace, exercise);
    }

    void tellsNoMore(String namespace) {
        exercises.remove(namespace);
        listeners.remove(namespace);
    }

    /** One of its threads is still in a handler: in code that is neither a library's nor the server's. */
    boolean hasRunningHandler() {
        return Thread.getAllStackTraces().entrySet().stream()
                .anyMatch(thread -> listening.runsOn(thread.getKey())
                        && Stream.of(thread.getValue()).anyMatch(KitServer::isOfAHandler));
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
                exercises.values().forEach(exercise -> exercise.note("the server met trouble", root(problem)));
            }
            return true;
        }

        private void note(String what, Throwable problem, SocketIOClient client) {
            ExerciseThreads ofNamespace = exercises.get(client.getNamespace().getName());
            List<ExerciseThreads> told = new ArrayList<>();
            if (ofNamespace != null) {
                told.add(ofNamespace);
            } else if (!shared) { // else the test of that namespace is over
                told.addAll(exercises.values());
            }
            told.forEach(exercise -> exercise.note(what, root(problem)));
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
