package workbook.kit;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import io.socket.thread.EventThread;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The learner's code in this JVM: for an IDE, Maven, and the workshop. */
final class LocalHost implements Host {

    private final Map<String, PubSubBus> joins = new ConcurrentHashMap<>();
    private final Map<String, MessageBus> buses = new ConcurrentHashMap<>();
    private final @Nullable InJavaScript inJavaScript;

    /**
     * A host in this JVM.
     *
     * @param inJavaScript what takes part in JavaScript when the learner's tests run
     */
    LocalHost(@Nullable InJavaScript inJavaScript) {
        this.inJavaScript = inJavaScript;
    }

    @Override
    public Stage serve(Class<?> exercise, Setup setup) {
        if (setup.ownJvm()) {
            return OwnJvmStage.start(exercise, setup);
        }
        Class<?> fresh = FreshClasses.copyOf(exercise);
        PubSubBus bus = joined(setup);
        boolean asked = Methods.asksFor(fresh, "options", Configuration.class);
        var log = new EarlyLog();
        Consumer<Configuration> options = asked
                ? given -> Methods.invoke(
                        fresh,
                        "options",
                        redis(setup)
                                .map(address -> new Object[] {given, address, log})
                                .orElse(new Object[] {given, log}))
                : given -> {};
        if (Methods.asksFor(fresh, "configure", SocketIOServer.class)) {
            return ServerStage.own(
                    fresh,
                    setup,
                    bus,
                    options,
                    (server, handed) -> Methods.invoke(
                            fresh, "configure", prepared(setup, handed, log).with(server)));
        }
        ServerStage.Program<SocketIONamespace> program = (chat, handed) ->
                Methods.invoke(fresh, "configure", prepared(setup, handed, log).with(chat));
        return asked
                ? ServerStage.alone(fresh, setup, bus, options, program)
                : ServerStage.serve(fresh, setup, bus, program);
    }

    /** A server that is configured by a given program. */
    Stage serve(Setup setup, BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return ServerStage.serve(null, setup, joined(setup), (chat, handed) -> program.accept(chat, handed.log));
    }

    private @Nullable PubSubBus joined(Setup setup) {
        String name = setup.bus();
        return name == null || !setup.joined() ? null : joins.computeIfAbsent(name, any -> new PubSubBus());
    }

    private static Optional<URI> redis(Setup setup) {
        return Optional.ofNullable(setup.redis()).map(URI::create);
    }

    private HandedIn prepared(Setup setup, HandedIn handed, EarlyLog log) {
        log.goesTo(handed.log);
        redis(setup).ifPresent(handed::add);
        String name = setup.bus();
        if (name != null) {
            handed.connects(buses.computeIfAbsent(name, any -> new MessageBus()));
        }
        return handed;
    }

    /** The same on a server beside the shared one, on which many handlers may block at a time. */
    static Stage serveSlowly(Consumer<SocketIONamespace> program) {
        return ServerStage.slow((chat, handed) -> program.accept(chat));
    }

    /** The same on the main namespace of a server of its own. */
    static Stage serveMain(Setup setup, BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return ServerStage.main(setup, (chat, handed) -> program.accept(chat, handed.log));
    }

    /** A server of its own, whose namespaces a given program makes. */
    Stage serveOwn(Setup setup, Consumer<Configuration> options, Consumer<SocketIOServer> program) {
        return ServerStage.own(null, setup, joined(setup), options, (server, handed) -> program.accept(server));
    }

    @Override
    public Stage visit(Class<?> exercise, Setup setup, int port, String namespace) {
        Class<?> fresh = FreshClasses.copyOf(exercise);
        var stage = new VisitorStage(fresh, setup, port, namespace);
        stage.talk((socket, handed) -> Methods.invoke(fresh, "talk", handed.all()));
        return stage;
    }

    @Override
    public Stage load(Class<?> exercise, Setup setup) {
        return new ClassStage(FreshClasses.copyOf(exercise), setup);
    }

    @Override
    public List<String> tests(Class<?> learners) {
        return LearnerTests.tests(learners);
    }

    @Override
    public List<String> judge(Class<?> learners, String test, int port, List<String> namespaces) {
        return LearnerTests.run(
                learners,
                test,
                LabEnvironment.with(inJavaScript),
                namespaces.stream()
                        .map(each -> ForeignStage.at(new Place(port, each)))
                        .toList());
    }

    @Override
    public List<String> judge(Class<?> learners, String test, Stage server) {
        return LearnerTests.run(
                learners, test, LabEnvironment.with(inJavaScript), List.of(ForeignStage.killable(server)));
    }

    /** The learner's functions or program: nothing is connected to anything. */
    private static final class ClassStage extends LocalStage {

        ClassStage(Class<?> exercise, Setup setup) {
            super(exercise, setup, new ExerciseThreads.Group());
        }

        @Override
        public int port() {
            throw new IllegalStateException("there is no server: nobody is connected");
        }

        @Override
        public String namespace() {
            return "";
        }
    }

    /** The learner's client, connected to a server of the test's. */
    private static final class VisitorStage extends LocalStage {

        private static final Set<VisitorStage> OPEN = ConcurrentHashMap.newKeySet();
        private static final LibraryField QUESTIONS = new LibraryField(Socket.class, "acks");
        private static final Logger LISTENERS = Logger.getLogger(EventThread.class.getName());

        static { // There the client library says that a listener threw, before it goes on.
            LISTENERS.setFilter(record -> {
                if (record.getThrown() != null) {
                    OPEN.forEach(stage -> stage.threads.note("a listener ended", record.getThrown()));
                }
                return false;
            });
        }

        private final Place place;
        private final JavaConnection connection;
        private final AnswerTimes answers = new AnswerTimes();
        private final Set<Ack> questions = ConcurrentHashMap.newKeySet();

        VisitorStage(Class<?> exercise, Setup setup, int port, String namespace) {
            super(exercise, setup, new ExerciseThreads.Group());
            place = new Place(port, namespace);
            connection = JavaConnection.to(port, options -> {
                if (Methods.asksFor(exercise, "options", IO.Options.class)) {
                    threads.run(() -> Methods.invoke(exercise, "options", handed.with(options)));
                }
            });
            OPEN.add(this);
        }

        void talk(ServerStage.Program<Socket> exercise) {
            Socket socket = connection.socket(place.namespace());
            handed.add(socket);
            connection.tell((sent, text) -> {
                answers.crosses(sent, text);
                if (sent) { // on the thread that keeps the questions
                    keepQuestions(socket);
                }
            });
            threads.run(() -> exercise.configure(socket, handed));
            var connected = new CountDownLatch(1);
            socket.on(Socket.EVENT_CONNECT, any -> connected.countDown());
            socket.connect();
            if (!Patience.awaits(connected)) {
                throw new Unmet("your client connects", "it did not", List.of());
            }
        }

        /**
         * Keeps the timers of questions without an answer from the garbage collector. It ends the thread of a
         * {@code Timer} that nobody refers to, so the thread would be left behind in one run, and not in another.
         */
        private void keepQuestions(Socket socket) {
            ((Map<?, ?>) QUESTIONS.of(socket)).values().forEach(question -> questions.add((Ack) question));
        }

        @Override
        public void goesOffline() {
            connection.goesOffline();
        }

        @Override
        public void comesOnline() {
            connection.comesOnline();
        }

        @Override
        public List<AnswerTimes.AnswerTime> answerTimes() {
            return answers.all();
        }

        @Override
        public int port() {
            return place.port();
        }

        @Override
        public String namespace() {
            return place.namespace();
        }

        /**
         * Twice: the second is behind what the client sent because of what it heard before the first. A
         * client that lost its line and comes back by itself is waited for; one that has left hears nothing.
         */
        @Override
        public boolean fence() {
            long deadline = System.nanoTime() + Patience.MILLIS * 1_000_000;
            boolean there = true;
            for (int held = 0; held < 2 && there; ) {
                if (connection.fence().holds()) {
                    held++;
                } else if (System.nanoTime() > deadline) {
                    throw new Unmet("your client handles what the server sends", "it does not answer", List.of());
                } else {
                    there = connection.returns();
                }
            }
            return there;
        }

        @Override
        public void close() {
            super.close();
            OPEN.remove(this);
            connection.socket(place.namespace()).disconnect();
            connection.close();
        }
    }
}
