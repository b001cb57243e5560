package workbook.kit;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import workbook.kit.disk.TestDisk;

/**
 * What a test needs: the learner's server, client or functions, and the people connected to it.
 *
 * <p>In a test it is a field with {@code @RegisterExtension}; its clients are fields, too, and connect
 * when the test begins. In JShell it is started with {@link #start}.
 *
 * <p>The methods that say what is needed return another lab; they come first, before its clients.
 */
public final class Lab implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler, AutoCloseable {

    private final LabSettings settings;
    private final List<Client> clients = new ArrayList<>();
    private final List<Client> later = new ArrayList<>();
    private final List<PlainSocket> plain = new ArrayList<>();
    private @Nullable ScriptedServer scripted;
    private @Nullable LabRun run;
    private boolean opened;

    private Lab(LabSettings settings) {
        this.settings = settings;
    }

    /**
     * A lab for that exercise: its server, its client, or its functions.
     *
     * <p>A client is {@code static void talk(Socket socket)}. If it needs other options of the library
     * than the kit's, it changes them in {@code static void options(IO.Options options)}.
     */
    public static Lab running(Class<?> exercise) {
        return new Lab(LabSettings.of(exercise));
    }

    /** A lab for a given program that is no exercise, such as one whose output is predicted. */
    public static Lab of(Consumer<SocketIONamespace> program) {
        return logging((chat, log) -> program.accept(chat));
    }

    /** The same, for a program that writes a log. */
    public static Lab logging(BiConsumer<SocketIONamespace, Consumer<String>> program) {
        return new Lab(LabSettings.of(program));
    }

    /** The same, for a program that makes the namespaces itself: a server of its own for each test. */
    public static Lab ofServer(Consumer<SocketIOServer> program) {
        return new Lab(LabSettings.ofServer(program));
    }

    /** A lab that runs at once, without a test: for JShell. */
    public static Lab start(Consumer<SocketIONamespace> program) {
        return of(program).begin();
    }

    /** Runs from now on, without a test; for a lab that needs more than {@link #start} gives. */
    public Lab begin() {
        open(LabEnvironment.HERE);
        return this;
    }

    /** The same, for a program that makes the namespaces itself. */
    public static Lab startServer(Consumer<SocketIOServer> program) {
        Lab lab = ofServer(program);
        lab.open(LabEnvironment.HERE);
        return lab;
    }

    /** For a test that the learner writes: the server is whichever is on trial. */
    public static Lab underJudgement() {
        return new Lab(LabSettings.trial());
    }

    /** Opens and closes a lab, so that the first test of this JVM finds all that it needs loaded. */
    public static void prepare() {
        try (Lab lab = start(chat -> {})) {
            lab.client("ada");
        }
    }

    /** The exercise whose prediction or functions a lab of a given program asks for. */
    public Lab about(Class<?> asked) {
        return with(settings.about(asked));
    }

    /** The library's wire as it comes, without the kit's repairs. */
    public Lab raw() {
        return with(settings.with(settings.setup().onRawWire()));
    }

    /**
     * A clock that stands still until the test lets time pass: the exercise's method takes a {@link
     * java.time.Clock}, a {@link java.util.concurrent.ScheduledExecutorService}, or both. The server
     * gives up acknowledgements by this clock, too.
     */
    public Lab clock() {
        return with(settings.with(settings.setup().withClock()));
    }

    /**
     * The same, and the server's heartbeat follows that clock: it pings its clients, and gives up one that is
     * silent, as time passes.
     */
    public Lab heartbeat() {
        return with(settings.with(settings.setup().withHeartbeat()));
    }

    /**
     * A store with a gate, at which the test can hold threads that read or write: the exercise's method
     * takes a {@code Map<String, Object>} or a {@code ConcurrentMap<String, Object>}.
     */
    public Lab store() {
        return with(settings.with(settings.setup().withStore()));
    }

    /** A folder for files: the exercise's method takes a {@link Path}. It is gone after the test. */
    public Lab folder() {
        return with(settings.withFolder());
    }

    /**
     * The same on a disk that the test can stop: what the exercise has written is lost when the {@link
     * #powerFails power fails}, unless it has been forced.
     */
    public Lab disk() {
        return with(settings.withDisk());
    }

    /** A JVM for the server alone, which the test can kill, and start again on the files that it left. */
    public Lab inItsOwnJvm() {
        return with(settings.with(settings.setup().inItsOwnJvm()));
    }

    /** A network between clients and servers, which fails as the test says: {@link Client#line}. */
    public Lab network() {
        return with(settings.withNetwork());
    }

    /**
     * Several servers of the same program, which know nothing of each other: {@link Client#at}. The exercise's method
     * can take a {@link workbook.wire.Bus} between them.
     */
    public Lab servers(String... names) {
        return with(settings.with(List.of(names), false));
    }

    /** Several servers of the same program, joined by what the library has for that. */
    public Lab joinedServers(String... names) {
        return with(settings.with(List.of(names), true));
    }

    /**
     * A real redis-server for this test: the exercise's {@code options} and {@code configure} take its address as a
     * {@link java.net.URI}. Where no redis-server can be started, the test is skipped; with {@code CI=true} in the
     * environment it fails.
     */
    public Lab redis() {
        return with(settings.with(settings.setup().withRedis("")));
    }

    /** Other settings of the library for a server that {@link #ofServer} makes. */
    public Lab configured(Consumer<Configuration> options) {
        return with(settings.configured(options));
    }

    /** For an exercise about exceptions: one that a handler throws is a note, and fails no test. */
    public Lab toleratesExceptions() {
        return with(settings.tolerating());
    }

    private Lab with(LabSettings other) {
        if (!clients.isEmpty() || !plain.isEmpty() || scripted != null) {
            throw new IllegalStateException("say what the lab needs before its clients");
        }
        return new Lab(other);
    }

    /** Someone who is connected when the test begins; at once, if it has begun. */
    public Client client(String name) {
        return client(name, Handshake.NONE);
    }

    /** The same, with query parameters such as {@code Map.of("name", "Ada")}. */
    public Client client(String name, Map<String, String> query) {
        return client(name, Handshake.query(query));
    }

    /**
     * The same, with a handshake that says more; such clients come one after the other, in the order of
     * their fields.
     */
    public Client client(String name, Handshake handshake) {
        Client client = later(name, handshake);
        later.remove(client);
        if (run != null) {
            client.connects();
        }
        return client;
    }

    /** Someone who connects when the test says {@link Client#connects}. */
    public Client later(String name) {
        return later(name, Handshake.NONE);
    }

    /** The same, with query parameters. */
    public Client later(String name, Map<String, String> query) {
        return later(name, Handshake.query(query));
    }

    /** The same, with a handshake that says more. */
    public Client later(String name, Handshake handshake) {
        return add(new Client(this, name, handshake, null));
    }

    /** Someone at a server of that address, from now on. */
    Client clientAt(String name, Place place) {
        Client client = add(new Client(this, name, Handshake.NONE, place));
        client.connects();
        return client;
    }

    private Client add(Client client) {
        if (clients.stream().anyMatch(other -> other.name().equals(client.name()))) {
            throw new IllegalArgumentException("two clients are named " + client.name());
        }
        clients.add(client);
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
            scripted = new ScriptedServer(this, null);
        }
        return scripted;
    }

    /** The same for a server that does more than it is told to: with listeners of that program, too. */
    public ScriptedServer server(Consumer<SocketIONamespace> program) {
        if (scripted != null) {
            throw new IllegalStateException("the learner's client has one server, which is there already");
        }
        scripted = new ScriptedServer(this, program);
        return scripted;
    }

    /** The learner's {@code main}, started as a process of its own with a free port to listen on. */
    public Program program() {
        return run().program();
    }

    /** What the exercise wrote to the log, or screen, that it was handed. */
    public Lines log() {
        return new Lines(this, "log", () -> run().log());
    }

    /** The lines of the exercise's {@code static String prediction()}. */
    public Lines prediction() {
        return new Lines(this, "prediction", () -> {
            run().predicts();
            return Prediction.written(text("prediction").lines().toList());
        });
    }

    /** The result of a static method of the exercise that takes nothing and returns a text. */
    public String text(String method) {
        return (String) Methods.read(run().call(method, List.of(), List.of()), String.class);
    }

    /**
     * The exercise's static methods behind an interface; arguments and results are plain data. A parameter
     * such as a clock, which the lab hands in, is not among the arguments.
     */
    public <T> T functions(Class<T> face) {
        return Functions.of(face, this);
    }

    /**
     * Lets time pass on the lab's {@link #clock}: what falls due runs in order, and all that it causes has
     * arrived before the next runs.
     */
    public void passes(Duration time) {
        settings.require(settings.setup().clock(), "clock: Lab.running(...).clock() has one");
        run().passes(time);
    }

    /**
     * Waits until that much of the machine's time has passed: for what has a clock of its own, such as a broker.
     *
     * @param time at most 100 milliseconds; where {@link #passes} is possible, no test waits
     */
    public void realTimePasses(Duration time) {
        run().realTimePasses(time);
    }

    /** What is scheduled on the lab's {@link #clock}, the next one first: timers that were left behind. */
    public List<String> scheduled() {
        settings.require(settings.setup().clock(), "clock: Lab.running(...).clock() has one");
        settles();
        return run().stage().scheduled();
    }

    /**
     * From now on that many threads that read from the {@link #store} wait for each other before they
     * learn what they read: a race between a check and a put happens at every run. Right code does not
     * let them meet; then they go on.
     */
    public void gateMeets(int readers) {
        beforeHolding().stage().gateMeets(readers);
    }

    /** From now on holds every thread that reads from the {@link #store}. */
    public void gateHoldsReads() {
        beforeHolding().stage().gateHolds(true, false);
    }

    /** From now on holds every thread that writes to the {@link #store}, before it does. */
    public void gateHoldsWrites() {
        beforeHolding().stage().gateHolds(false, true);
    }

    /** Returns when so many threads are held. */
    public void gateAwaits(int threads) {
        gated().stage().gateAwaits(threads);
    }

    /** Lets all go on that are held. */
    public void gateReleases() {
        gated().stage().gateReleases();
    }

    /** Does these at the same time, and returns when all have ended; what one throws is thrown. */
    public void together(Runnable... actions) {
        run().together(List.of(actions));
    }

    /**
     * Does both at the same time, in a lab with a {@link #store}: each has read from the store before one
     * of them writes to it. Then the first goes on, and the second when the first can do nothing more, so
     * the outcome is the same at every run. Returns what they returned, when both have ended.
     */
    public <T> List<T> race(Supplier<? extends T> first, Supplier<? extends T> second) {
        return gated().race(List.of(first, second));
    }

    /**
     * Does the first, in a lab with a {@link #store}, and holds it at one of its steps while the other is
     * done; returns when both have ended. It takes a step behind each read from the store, before each
     * write, and behind it. It also takes one before a client joins or leaves a room, and before the server
     * looks who is in one, or who is connected. If it ends before that step, the other is done afterwards. If
     * the other can't be done meanwhile, since it waits for a lock that the first has, it is done when that is
     * free.
     *
     * @param first emits one event, or leaves a namespace
     * @param step counted from 1
     * @param other emits events, or connects; it asserts nothing, since that would wait for the first
     */
    public void interrupts(Runnable first, int step, Runnable other) {
        gated().interrupts(first, step, other);
    }

    /** The keys that are in the lab's {@link #store}, in their order. */
    public Lines stored() {
        LabRun open = gated();
        return new Lines(
                this,
                "store",
                () -> open.stage().stored().stream()
                        .map(open::anonymous)
                        .sorted() // again: an id says nothing of an order
                        .toList());
    }

    /**
     * The events that the exercise has acknowledged before it wrote something to the lab's {@link #store} for them,
     * one for each such write: their sender was told too early.
     */
    public Lines answeredBeforeStored() {
        LabRun open = gated();
        return new Lines(this, "early answers", () -> open.stage().answeredBeforeStored());
    }

    /** The folder of the lab's {@link #folder}, while the test runs. */
    public Path files() {
        return run().files();
    }

    /** Kills the server {@link #inItsOwnJvm}, at once; returns when its clients have noticed. */
    public void kills() {
        ownJvm().happened("the server is killed");
        run().stage().kills();
        run().awaitLoss();
    }

    /**
     * Does this, and kills the server {@link #inItsOwnJvm} in the middle of the next write to its {@link
     * #disk}: at least a byte is written then, and at least one is missing. What the action says about a server
     * that has gone is not wanted here.
     */
    public void killsInAWrite(Runnable action) {
        Host.Stage server = ownJvm().stage();
        run().killsInAWrite(server, action);
    }

    /**
     * Clients of several servers, whose requests go where the exercise's static methods say: those of {@link
     * Router.Choice}.
     */
    public Router router() {
        settings.require(settings.several(), "several servers: Lab.of(...).servers(\"north\", \"south\") has");
        return new Router(this, settings.servers(), functions(Router.Choice.class));
    }

    /** Stops that one of several servers; returns when its clients have noticed. */
    public void stops(String server) {
        settings.require(settings.several(), "several servers: Lab.running(...).servers(\"north\", \"south\") has");
        run().stops(server);
    }

    /** Ends the lab's {@link #redis}, at once: what it knew is gone, and its port refuses connections. */
    public void redisStops() {
        redised().redisStops();
    }

    /**
     * Starts the lab's {@link #redis} again at the same address, without anything that it knew; returns when as many
     * connections and subscriptions are there again as before.
     */
    public void redisStartsAgain() {
        redised().redisStartsAgain();
    }

    private LabRun redised() {
        settings.require(settings.setup().redis() != null, "Redis: Lab.running(...).redis() has one");
        return run();
    }

    /** Starts the killed server again, on another port, with the same folder; clients connect anew. */
    public void startsAgain() {
        ownJvm().happened("the server starts again");
        run().stage().startsAgain();
    }

    /**
     * Power fails in a lab with a {@link #disk}: of its files, only what has been forced is left. A server {@link
     * #inItsOwnJvm} is dead then.
     */
    public void powerFails() {
        if (settings.setup().ownJvm()) {
            kills();
        }
        run().happened("the power fails");
        disked().powerFails();
    }

    /**
     * Does the action again and again, in a lab with a {@link #disk}, each time from the same files. The machine
     * stops in its first step at the disk, then in its second one, and so on, and at last after it; in a write,
     * half of the bytes are written. Each time, it asks afterwards: once for a program that was killed, and once
     * for a power failure. Gives the different answers, in the order in which they came first; at last, the files
     * are as they were.
     */
    public Lines afterEachCrash(Runnable action, Supplier<?> asks) {
        return new Lines(
                this, "list of answers after a crash", new EachCrash(disked(), files(), action, asks)::answers);
    }

    /**
     * Asks about that file again and again, in a lab with a {@link #folder}: with none of its bytes, with the first
     * one, and so on, and at last with all. Gives the number of bytes from which on each answer is given.
     */
    public Lines atEachLength(String file, Supplier<?> asks) {
        return new Lines(this, "list of answers at each length", () -> EachLength.of(files().resolve(file), asks));
    }

    /** The same for bytes that are in no file. */
    public Lines atEachLength(byte[] whole, Function<byte[], ?> asks) {
        return new Lines(this, "list of answers at each length", () -> EachLength.of(whole, asks));
    }

    private TestDisk disked() {
        settings.require(settings.setup().disk(), "disk: Lab.running(...).disk() has one");
        return TestDisk.of(files());
    }

    private LabRun gated() {
        settings.require(settings.setup().store(), "store: Lab.running(...).store() has one");
        return run();
    }

    /** The same, when all has arrived: what is still under way would wait for a thread that is held. */
    private LabRun beforeHolding() {
        gated().arrive();
        return run();
    }

    private LabRun ownJvm() {
        settings.requireOwnJvm();
        return run();
    }

    /** Every packet of every client so far, in order, and between them what the test did beside sending. */
    public List<Frame> frames() {
        return run().frames();
    }

    /**
     * The history of a queue until now, read from the packets. The events are the queue's:
     * {@code publish} carries an object with {@code topic} and {@code text}; {@code deliver} one with {@code id},
     * {@code topic}, {@code text} and perhaps {@code attempt}; {@code acknowledge} carries an id. The first and the
     * last are done if their acknowledgement is {@code ok}; such a receipt is an effect, too.
     */
    public WireHistory history(String publish, String deliver, String acknowledge) {
        settles();
        return new WireHistory(this, publish, deliver, acknowledge);
    }

    /**
     * What the server has sent to rooms, and to everyone in a namespace, in order, and who was in which room
     * when it did. Of several servers, one server after the other; a server that got the event from another
     * one, and sends it to clients of its own, tells it again with these. At most 1,000 of each server.
     */
    public List<Broadcast> broadcasts() {
        settles();
        return run().broadcasts();
    }

    /** Returns when nothing moves any more: all that was sent has arrived, and so has all that it caused. */
    public void settles() {
        run().settle();
    }

    /**
     * At most so many threads that the exercise started in this test are alive, once all have come to
     * rest: one that serves all questions may stay, one for each question may not.
     */
    public void leavesThreads(int most) {
        settles();
        run().requireThreadsLeft(most);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        open(LabEnvironment.of(context));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable problem) throws Throwable {
        if (!(problem instanceof Unmet unmet)) {
            throw problem;
        }
        run().requireTimelyAnswers(unmet);
        throw withNotes(unmet);
    }

    /** Where the learner's JVM is gone or hangs, it has no notes: what the test met is the result. */
    private Unmet withNotes(Unmet unmet) {
        try {
            return unmet.with(run().notes());
        } catch (RuntimeException | Error gone) {
            unmet.addSuppressed(gone);
            return unmet;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (run == null) {
            return; // It did not open: what that threw is the result.
        }
        try {
            if (context.getExecutionException()
                    .filter(thrown -> thrown instanceof AssertionError && !(thrown instanceof Unmet))
                    .isPresent()) {
                run().noteLastCall();
            }
            run().report();
            if (context.getExecutionException().isEmpty()) {
                run().requireNoTroubles();
            }
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        LabRun ending = run;
        run = null;
        if (ending != null) {
            ending.close();
        }
    }

    void open(LabEnvironment environment) {
        LabRun opening = new LabRun(this, environment);
        run = opening;
        opened = true;
        try {
            opening.open();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** The test that runs now. */
    LabRun run() {
        LabRun running = run;
        if (running == null) {
            throw new IllegalStateException(
                    opened
                            ? "the lab is closed; in a script, `close()` does that: change the script, and open it again"
                            : "the lab is not open: is it a @RegisterExtension field?");
        }
        return running;
    }

    LabSettings settings() {
        return settings;
    }

    /** The test may have the server in hand: what it does with that, no client has seen yet. */
    boolean isServedByATest() {
        return !settings.isServedByTheExercise() || (scripted != null && scripted.hasProgram());
    }

    List<Client> clients() {
        return clients;
    }

    /** Those who are there when the test begins. */
    Stream<Client> present() {
        return clients.stream().filter(client -> !later.contains(client));
    }

    List<PlainSocket> plainSockets() {
        return plain;
    }

    @Nullable
    ScriptedServer scripted() {
        return scripted;
    }
}
