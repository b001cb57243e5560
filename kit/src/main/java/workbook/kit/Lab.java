package workbook.kit;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The learner's server, running for one test, and the people connected to it.
 *
 * <p>In a test it is a field with {@code @RegisterExtension}; its clients are fields, too, and
 * connect when the test begins. In JShell it is started with {@link #start}.
 */
public final class Lab implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler, AutoCloseable {

    private static final LocalHost HERE = new LocalHost();
    private static volatile Host host = HERE;
    private static volatile Consumer<Report> observer = report -> {};
    private static final ThreadLocal<@Nullable Deque<Place>> JUDGED = new ThreadLocal<>();

    private final Function<Lab, Host.Stage> opening;
    private @Nullable Class<?> exercise;
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final List<Client> later = new ArrayList<>();
    private final List<PlainSocket> plain = new ArrayList<>();
    private final List<Program> programs = new ArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final Set<String> emitted = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> asked = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable ScriptedServer scripted;
    private Host.@Nullable Stage stage;
    private final List<String> troubles = new ArrayList<>();
    private boolean toleratesExceptions;
    private boolean onTrial;
    private boolean raw;
    private boolean predicting;

    private Lab(@Nullable Class<?> exercise, Function<Lab, Host.Stage> opening) {
        this.exercise = exercise;
        this.opening = opening;
    }

    /** A lab for that exercise: its server, its client, or its functions. */
    public static Lab running(Class<?> exercise) {
        return new Lab(exercise, lab -> {
            ScriptedServer server = lab.scripted;
            if (server != null) {
                server.open();
                return host.visit(
                        exercise, server.place().port(), server.place().namespace());
            }
            // Without people nobody asks for a server: such a lab is about functions or a program.
            return lab.clients.isEmpty() && !Methods.has(exercise, "configure")
                    ? HERE.serve(false, (chat, log) -> {})
                    : host.serve(exercise, lab.raw);
        });
    }

    /** A lab for a given program that is no exercise, such as one whose output is predicted. */
    public static Lab of(Consumer<SocketIONamespace> program) {
        return logging((chat, log) -> program.accept(chat));
    }

    /** The same, for a program that writes a log. */
    public static Lab logging(BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return new Lab(null, lab -> lab.plain.isEmpty() ? HERE.serve(lab.raw, program) : HERE.serveMain(program));
    }

    /** The same, for a program that makes the namespaces itself: a server of its own for each test. */
    public static Lab ofServer(Consumer<SocketIOServer> program) {
        return new Lab(null, lab -> HERE.serveOwn(lab.raw, program));
    }

    /** The exercise whose prediction or functions this lab of a given program asks for. */
    public Lab about(Class<?> asked) {
        exercise = asked;
        return this;
    }

    /** A lab that runs at once, without a test: for JShell. */
    public static Lab start(Consumer<SocketIONamespace> program) {
        Lab lab = of(program);
        lab.open();
        return lab;
    }

    /** For a test that the learner writes: the server is whichever is on trial. */
    public static Lab underJudgement() {
        return new Lab(null, lab -> {
            Deque<Place> places = JUDGED.get();
            lab.onTrial = places != null;
            if (places == null) {
                return HERE.serve(false, Judge::rightRelay);
            }
            return new ForeignStage(places.size() > 1 ? places.removeFirst() : places.getFirst());
        });
    }

    /** Where this thread's labs {@link #underJudgement} find the server on trial, one place for each. */
    static void judge(@Nullable Deque<Place> places) {
        JUDGED.set(places);
    }

    /** Opens and closes a lab, so that the first test of this JVM finds all that it needs loaded. */
    public static void prepare() {
        try (Lab lab = start(chat -> {})) {
            lab.client("ada");
        }
    }

    /** Where the learner's code runs from now on; null for this JVM. */
    public static void host(@Nullable Host elsewhere) {
        host = elsewhere == null ? HERE : elsewhere;
    }

    static Host host() {
        return host;
    }

    /** Whom to tell what each lab saw, after each test, passed or not. */
    public static void observe(Consumer<Report> told) {
        observer = told;
    }

    /** The library's wire as it comes, without the kit's repairs. */
    public Lab raw() {
        raw = true;
        return this;
    }

    /** Someone who is connected when the test begins; at once, if it has begun. */
    public Client client(String name) {
        return client(name, Map.of());
    }

    /** For an exercise about exceptions: one that a handler throws is a note, and fails no test. */
    public Lab toleratesExceptions() {
        toleratesExceptions = true;
        return this;
    }

    /**
     * Someone whose connection begins with these query parameters; such clients come one after the
     * other, in the order of their fields.
     *
     * @param handshake names and values, such as {@code Map.of("name", "Ada")}
     */
    public Client client(String name, Map<String, String> handshake) {
        var client = new Client(this, name, handshake);
        clients.put(name, client);
        if (stage != null) {
            client.connects();
        }
        return client;
    }

    /** Someone who connects when the test says {@link Client#connects}. */
    public Client later(String name) {
        return later(name, Map.of());
    }

    /** The same, with query parameters. */
    public Client later(String name, Map<String, String> handshake) {
        var client = new Client(this, name, handshake);
        clients.put(name, client);
        later.add(client);
        return client;
    }

    /** Someone with a plain WebSocket and no Socket.IO, connected when the test begins. */
    public PlainSocket plain(String name) {
        var socket = new PlainSocket(this, name);
        plain.add(socket);
        return socket;
    }

    /** The server of the test's own that the learner's client is connected to. */
    public ScriptedServer server() {
        if (scripted == null) {
            scripted = new ScriptedServer(this);
        }
        return scripted;
    }

    /** The learner's {@code main}, started as a process of its own with a free port to listen on. */
    public Program program() {
        Program program = Program.start(this, exercise());
        programs.add(program);
        return program;
    }

    /** What the exercise wrote to the log, or screen, that it was handed. */
    public Lines log() {
        return new Lines(
                this, "log", () -> stage().log().stream().map(this::anonymous).toList());
    }

    /** The lines of the exercise's {@code static String prediction()}. */
    public Lines prediction() {
        predicting = true;
        return new Lines(
                this,
                "prediction",
                () -> text("prediction")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** The result of a static method of the exercise that takes nothing and returns a text. */
    public String text(String method) {
        return (String) Methods.read(host.call(exercise(), method, List.of()), String.class);
    }

    /** The exercise's static methods behind an interface; arguments and results are plain data. */
    public <T> T functions(Class<T> face) {
        return Functions.of(face, exercise());
    }

    /** Every packet of every client so far, in order. */
    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** Returns when the threads and timers that the exercise started have come to rest. */
    public void settles() {
        settle();
    }

    /**
     * At most so many threads that the exercise started in this test are alive, once all have come to
     * rest: one that serves all questions may stay, one for each question may not.
     */
    public void leavesThreads(int most) {
        settle();
        List<String> left = stage().left();
        if (left.size() > most) {
            throw unmet(
                    "your code leaves at most " + most + (most == 1 ? " thread" : " threads") + " running",
                    left.size() + " are running");
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        open();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable problem) throws Throwable {
        gatherNotes();
        throw problem instanceof Unmet unmet ? unmet.with(notes) : problem;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            report();
            if (context.getExecutionException().isEmpty()) {
                requireNoTroubles();
            }
        } finally {
            close();
        }
    }

    /** What an exception leaves undone need not show: a right result beside it is none. */
    private void requireNoTroubles() {
        if (!toleratesExceptions && !troubles.isEmpty()) {
            throw unmet("your code runs without an exception or a second acknowledgement", troubles.get(0));
        }
    }

    private void report() {
        gatherNotes();
        if (stage != null) {
            notes.addAll(stage().left());
        }
        var report = new Report(rows(), frames(), List.copyOf(notes), rooms());
        // Of a server on trial nothing is told, but that a test of the learner's has come to its end.
        observer.accept(onTrial ? new Report(List.of(), List.of(), List.of(), Map.of()) : report);
    }

    private Map<String, List<String>> rooms() {
        var rooms = new LinkedHashMap<String, List<String>>();
        Host.Stage open = stage;
        for (Client client : clients.values()) {
            String id = client.knownId();
            if (open != null && id != null) {
                rooms.put(client.name(), open.rooms(id));
            }
        }
        return rooms;
    }

    @Override
    public void close() {
        clients.values().forEach(Client::leave);
        plain.forEach(PlainSocket::leave);
        programs.forEach(Program::close);
        Host.Stage ending = stage;
        if (ending != null) {
            ending.close();
        }
        if (scripted != null) {
            scripted.close();
        }
        stage = null;
    }

    Host.Stage stage() {
        Host.Stage open = stage;
        if (open == null) {
            throw new IllegalStateException("the lab is not open: is it a @RegisterExtension field?");
        }
        return open;
    }

    /** A kept connection's port belongs to the server that all tests share. */
    boolean keepsConnections() {
        return stage().shared();
    }

    Place place() {
        return new Place(stage().port(), stage().namespace());
    }

    /** Someone at a server of that address; known to the lab from now on. */
    Client clientAt(String name, Place place) {
        var client = new Client(this, name, Map.of(), place);
        clients.put(name, client);
        client.connects();
        return client;
    }

    void settle() {
        Host.Stage open = stage;
        if (open != null) {
            open.settle();
        }
    }

    String busy() {
        Host.Stage open = stage;
        String at = open == null ? "" : open.busy();
        return at.isEmpty() ? "" : "; your code is busy at " + at;
    }

    void emitted(String event) {
        emitted.add(event);
    }

    /**
     * A frame on a connection, if it is about that namespace, or below all of them. A shared connection
     * also has what keeps it open, and a late word of the test before.
     */
    void record(String client, String namespace, boolean sent, String text) {
        Frame frame = FrameParser.parse(client, sent, text);
        if (frame.namespace().isEmpty() || frame.namespace().equals(namespace)) {
            frames.add(frame.named(namespace, "/chat"));
        }
    }

    void add(Frame frame) {
        frames.add(frame);
    }

    void awaitGone(String name, String session) {
        long deadline = System.nanoTime() + Patience.MILLIS * 1_000_000;
        while (!stage().gone(session)) {
            if (System.nanoTime() > deadline) {
                throw unmet("the server notices that " + name + " left", "it did not" + busy());
            }
            Patience.pause(1);
        }
    }

    /** Remembers what was asked of one witness, for the delivery table. */
    void asks(String who, String words) {
        asked.computeIfAbsent(who, any -> new ArrayList<>()).add(words);
    }

    /** The text with every session's id replaced by words: ids differ from run to run. */
    String anonymous(String text) {
        String result = text;
        for (Client client : clients.values()) {
            String id = client.knownId();
            if (id != null) {
                result = result.replace(id, "<" + client.name() + "'s id>");
            }
        }
        return result;
    }

    /** An assertion did not hold; all that was sent to anybody has arrived when its table is drawn. */
    Unmet missed(String wanted, String seen) {
        clients.values().stream().filter(Client::connected).forEach(Client::catchUp);
        return unmet(wanted, seen);
    }

    Unmet unmet(String wanted, String seen) {
        return new Unmet(anonymous(wanted), anonymous(seen), rows());
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        clients.values().forEach(client -> rows.add(row(client)));
        if (scripted != null) {
            rows.add(row(scripted));
        }
        Host.Stage open = stage;
        // The log is the answer to a prediction, and not given away.
        if (open != null && !predicting && (!open.log().isEmpty() || asked.containsKey("log"))) {
            rows.add(new Row("log", log().source().get(), wish("log")));
        }
        return rows;
    }

    private Row row(Witness witness) {
        List<String> heard =
                witness.all().stream().map(each -> anonymous(each.toString())).toList();
        return new Row(witness.name(), heard, wish(witness.name()));
    }

    private @Nullable String wish(String who) {
        List<String> words = asked.get(who);
        return words == null ? null : anonymous(String.join(", ", words));
    }

    private void open() {
        stage = opening.apply(this);
        plain.forEach(PlainSocket::connects);
        List<Client> now = clients.values().stream()
                .filter(client -> !later.contains(client))
                .toList();
        now.stream().filter(Client::announcesItself).forEach(Client::connects);
        List<Client> together =
                now.stream().filter(client -> !client.announcesItself()).toList();
        together.forEach(Client::begin);
        together.forEach(Client::awaitAnswer);
        together.forEach(Client::awaitArrival);
    }

    private void gatherNotes() {
        Host.Stage open = stage;
        if (open == null) {
            return;
        }
        List<String> met = open.notes().stream().map(this::anonymous).toList();
        notes.addAll(met);
        met.stream().filter(ExerciseThreads::blames).forEach(troubles::add);
        if (scripted == null && !raw && exercise != null && Methods.has(exercise, "configure")) {
            Set<String> unknown = new java.util.TreeSet<>(emitted);
            unknown.removeAll(open.handled());
            unknown.forEach(event -> notes.add("nobody on the server handles " + event));
        }
        emitted.clear();
    }

    private Class<?> exercise() {
        if (exercise == null) {
            throw new IllegalStateException("this lab has no exercise: Lab.running(...) has");
        }
        return exercise;
    }
}
