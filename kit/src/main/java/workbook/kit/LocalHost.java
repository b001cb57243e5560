package workbook.kit;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import io.socket.client.Socket;
import io.socket.thread.EventThread;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** The learner's code in this JVM: for an IDE, Maven, and the workshop. */
final class LocalHost implements Host {

    @Override
    public Stage serve(Class<?> exercise, boolean raw) {
        Method configure = Methods.named(FreshClasses.of(exercise), "configure");
        if (Arrays.asList(configure.getParameterTypes()).contains(SocketIOServer.class)) {
            return ServerStage.own(raw, (server, log) -> Methods.invoke(configure, server, log));
        }
        return serve(raw, (chat, log) -> Methods.invoke(configure, chat, log));
    }

    /** A server that is configured by a given program. */
    Stage serve(boolean raw, BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return raw ? ServerStage.raw(program) : ServerStage.shared(program);
    }

    /** The same on a server beside the shared one, on which many handlers may block at a time. */
    Stage serveSlowly(Consumer<SocketIONamespace> program) {
        return ServerStage.slow((chat, log) -> program.accept(chat));
    }

    /** The same on the main namespace of a server of its own. */
    Stage serveMain(BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return ServerStage.main(program);
    }

    /** A server of its own, whose namespaces a given program makes. */
    Stage serveOwn(boolean raw, Consumer<SocketIOServer> program) {
        return ServerStage.own(raw, (server, log) -> program.accept(server));
    }

    @Override
    public Stage visit(Class<?> exercise, int port, String namespace) {
        Method talk = Methods.named(FreshClasses.of(exercise), "talk");
        var stage = new VisitorStage(port, namespace);
        stage.talk((socket, log) -> Methods.invoke(talk, socket, log));
        return stage;
    }

    @Override
    public String call(Class<?> exercise, String name, List<String> arguments) {
        Method method = Methods.named(exercise, name);
        var values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Methods.read(arguments.get(i), method.getGenericParameterTypes()[i]);
        }
        try {
            return Values.write(method.invoke(null, values));
        } catch (InvocationTargetException e) {
            throw Methods.thrown(method, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Running launch(Class<?> exercise, List<String> arguments) {
        return LocalProgram.start(exercise, arguments);
    }

    @Override
    public List<String> tests(Class<?> learners) {
        return Judge.tests(learners);
    }

    @Override
    public List<String> judge(Class<?> learners, String test, int port, List<String> namespaces) {
        return Judge.run(
                learners,
                test,
                namespaces.stream().map(each -> new Place(port, each)).toList());
    }

    /** The learner's client, connected to a server of the test's. */
    private static final class VisitorStage extends LocalStage {

        private static final Logger LISTENERS = Logger.getLogger(EventThread.class.getName());

        static { // There the client library says that a listener threw, before it goes on.
            LISTENERS.setFilter(record -> {
                if (record.getThrown() != null) {
                    ExerciseThreads.GROUP.note("a listener ended", record.getThrown());
                }
                return false;
            });
        }

        private final Place place;
        private final Connection connection;

        VisitorStage(int port, String namespace) {
            place = new Place(port, namespace);
            ExerciseThreads.GROUP.begin();
            connection = Connection.to(port, java.util.Map.of(), false);
        }

        void talk(BiConsumer<Socket, Consumer<String>> exercise) {
            Socket socket = connection.socket(place.namespace());
            ExerciseThreads.GROUP.run(() -> exercise.accept(socket, log));
            var connected = new CountDownLatch(1);
            socket.on(Socket.EVENT_CONNECT, any -> connected.countDown());
            socket.connect();
            if (!Patience.awaits(connected)) {
                throw new Unmet("your client connects", "it did not", List.of());
            }
        }

        @Override
        public int port() {
            return place.port();
        }

        @Override
        public String namespace() {
            return place.namespace();
        }

        @Override
        public boolean shared() {
            return false;
        }

        @Override
        public void fence() {
            fenceOnce();
            fenceOnce(); // Behind what it sent in reply.
        }

        private void fenceOnce() {
            if (!connection.fence().holds()) {
                throw new Unmet("your client deals with what the server sends", "it does not answer", List.of());
            }
        }

        @Override
        public List<String> handled() {
            return List.of();
        }

        @Override
        public boolean gone(String session) {
            return true;
        }

        @Override
        public void close() {
            connection.socket(place.namespace()).disconnect();
        }
    }
}
