package workbook.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.kit.network.Line;
import workbook.kit.network.Network;
import workbook.process.DaemonThread;
import workbook.process.TemporaryFolder;

/** One test of a lab: what runs for it, who is connected, and what was seen. */
final class LabRun {

    /** What the learner's own client is called. */
    static final String YOU = "you";

    private static final Pattern NUMBERED = Pattern.compile("/chat\\d+");
    private static final long SEED = 42;
    private static final int MOST_MILLIS_OF_AN_ANSWER = 200;
    private static final int PERMILLE = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

    /** What a witness is to hear, in words; the event is empty where it is none at all, and null where it may be any. */
    private record Expectation(@Nullable String event, String words) {}

    private final Lab lab;
    private final LabEnvironment environment;
    private final List<Program> programs = new ArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final AtomicLong moves = new AtomicLong();
    private final Map<String, Set<String>> emitted = new ConcurrentHashMap<>();
    private final Map<String, List<Expectation>> expected = new LinkedHashMap<>();
    private final Set<String> unmet = new HashSet<>();
    private static final int LONGEST_CALL = 200;

    private final List<String> notes = new ArrayList<>();
    private volatile @Nullable String lastCall;
    private final List<Prediction> predictions = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final Map<String, Host.Stage> stages = new LinkedHashMap<>();
    private final List<String> logOfStopped = new ArrayList<>();
    private final List<Broadcast> broadcastsOfStopped = new ArrayList<>();
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Set<String> awaitedEnds = new HashSet<>();
    private final LocalHost here = new LocalHost(null);
    private Host.@Nullable Stage beside;
    private @Nullable Network network;
    private @Nullable TemporaryFolder folder;
    private @Nullable String bus;
    private @Nullable RedisServer redis;
    private long settledAt = -1;
    private volatile boolean underway;
    private volatile boolean together;
    private boolean predicting;

    LabRun(Lab lab, LabEnvironment environment) {
        this.lab = lab;
        this.environment = environment;
    }

    /** Starts what the lab needs, and connects those who are there when the test begins. */
    void open() {
        LabSettings settings = lab.settings();
        if (settings.network()) {
            network = new Network(Long.getLong("workbook.seed", SEED));
        }
        folder = settings.folder() ? newFolder() : null;
        redis = settings.setup().redis() == null ? null : RedisServer.startOrSkip();
        bus = settings.several() ? UUID.randomUUID().toString() : null;
        settings.servers().forEach(name -> stages.put(name, opened()));
        lab.plainSockets().forEach(PlainSocket::connects);
        List<Client> now = lab.present().toList();
        now.stream().filter(Client::announcesItself).forEach(Client::connects);
        List<Client> together =
                now.stream().filter(client -> !client.announcesItself()).toList();
        together.forEach(Client::begin);
        together.forEach(Client::awaitAnswers);
        together.forEach(Client::awaitArrival);
    }

    private Host.Stage opened() {
        LabSettings settings = lab.settings();
        Setup setup =
                settings.setup().in(folder == null ? null : files().toString()).withBus(bus, settings.bus());
        if (redis != null) {
            setup = setup.withRedis(redis.address().toString());
        }
        ScriptedServer scripted = lab.scripted();
        if (scripted != null) {
            scripted.open();
            Place place = scripted.place();
            return environment.host().visit(settings.asked(), setup, port(YOU, place), place.namespace());
        }
        InJavaScript script = environment.inJavaScript();
        if (script != null && isServedByATwin()) {
            return TwinStage.serve(script, setup, lab.plainSockets().isEmpty() ? "/chat" : "/");
        }
        Deque<Host.Stage> tried = environment.onTrial();
        if (settings.onTrial() && tried != null) {
            return tried.size() > 1 ? tried.removeFirst() : tried.getFirst();
        }
        if (settings.onTrial()) {
            return here.serve(setup, LearnerTests::rightRelay);
        }
        if (settings.serverProgram() != null) {
            return here.serveOwn(setup, settings.options(), settings.serverProgram());
        }
        if (settings.program() != null) {
            return lab.plainSockets().isEmpty()
                    ? here.serve(setup, settings.program())
                    : LocalHost.serveMain(setup, settings.program());
        }
        // Without people nobody asks for a server: such a lab is about functions or a program.
        return lab.clients().isEmpty() && !Methods.has(settings.asked(), "configure")
                ? environment.host().load(settings.asked(), setup)
                : environment.host().serve(settings.asked(), setup);
    }

    /** The first of its servers, or the only one. */
    Host.Stage stage() {
        return stages().stream().findFirst().orElseThrow(() -> new IllegalStateException("the lab is not open yet"));
    }

    private Collection<Host.Stage> stages() {
        return stages.values();
    }

    /** Where clients of that server connect to. */
    Place place(String server) {
        Host.Stage stage = stage(server);
        return new Place(stage.port(), stage.namespace());
    }

    private Host.Stage stage(String server) {
        Host.Stage stage = stages.get(server);
        if (stage == null) {
            throw new IllegalArgumentException("there is no server " + server + ", but " + stages.keySet());
        }
        return stage;
    }

    /** Stops that one of several servers; returns when its clients know, and all that this caused has arrived. */
    void stops(String server) {
        Host.Stage stopping = stage(server);
        settle();
        happened("the server " + server + " stops");
        notesOf(stopping);
        logOfStopped.addAll(stopping.log());
        broadcastsOfStopped.addAll(broadcasts(stopping));
        List<Client> there =
                lab.clients().stream().filter(client -> client.isAt(server)).toList();
        stages.remove(server);
        stopping.close();
        there.forEach(client -> Patience.awaits(() -> !client.connected()));
        moved();
        settle();
    }

    void redisStops() {
        settle();
        redis().stops();
        happened("Redis stops");
        moved();
    }

    void redisStartsAgain() {
        settle();
        redis().startsAgain();
        happened("Redis is back");
        moved();
    }

    private RedisServer redis() {
        if (redis == null) {
            throw new IllegalStateException("this lab has no Redis: Lab.running(...).redis() has");
        }
        return redis;
    }

    /** The port at which that client reaches the server: its own line's, if there is a network. */
    int port(String client, Place server) {
        Network between = network;
        return between == null
                ? server.port()
                : lines.computeIfAbsent(client + " " + server.port(), any -> between.line(client, server.port()))
                        .port();
    }

    /** A new connection of that client; a kept one is one of an earlier test. */
    ClientConnection connect(String client, Place server, Handshake handshake, boolean keep) {
        int port = port(client, server);
        InJavaScript script = environment.inJavaScript();
        return script != null && script.clients()
                ? NodeConnection.to(script, port, handshake)
                : JavaConnection.to(port, handshake, keep);
    }

    /** The line of that client to the server. */
    Line line(String client, Place server) {
        port(client, server);
        Line line = lines.get(client + " " + server.port());
        if (line == null) {
            throw new IllegalStateException("this lab has no network: Lab.running(...).network() has");
        }
        return line;
    }

    /** A kept connection's port belongs to the server that all tests share. */
    boolean keepsConnections() {
        return network == null && stage().shared();
    }

    /** Lets that much of the machine's time pass: for what does not follow the scheduler of a lab. */
    void realTimePasses(Duration time) {
        if (time.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("a test waits for " + LONGEST_WAIT.toMillis() + " ms at most");
        }
        settle();
        happened(words(time) + " pass");
        long end = System.currentTimeMillis() + time.toMillis();
        while (System.currentTimeMillis() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        settle();
    }

    /** Lets time pass for all servers, and settles after each moment at which a task ran. */
    void passes(Duration time) {
        settle();
        happened(words(time) + " pass");
        long left = time.toMillis();
        for (long next = millisToNextTask(); next >= 0 && next <= left; next = millisToNextTask()) {
            long step = next;
            stages().forEach(stage -> stage.passes(step));
            left -= step;
            moved();
            settle();
        }
        long rest = left;
        stages().forEach(stage -> stage.passes(rest));
        settle();
    }

    /** Such as {@code 10 s}, in the largest unit that divides it. */
    private static String words(Duration time) {
        long millis = time.toMillis();
        if (millis % 1_000 != 0) {
            return millis + " ms";
        }
        long seconds = millis / 1_000;
        return seconds < 120 || seconds % 60 != 0 ? seconds + " s" : seconds / 60 + " min";
    }

    private long millisToNextTask() {
        return stages().stream()
                .mapToLong(Host.Stage::millisToNextTask)
                .filter(millis -> millis >= 0)
                .min()
                .orElse(-1);
    }

    /** Does these on a thread each; what one of them throws is thrown. */
    void together(List<Runnable> actions) {
        arrive();
        together = true; // one of them may wait for another
        try {
            results(actions.stream().map(action -> started(done(action))).toList());
        } finally {
            together = false;
        }
    }

    /**
     * Does these at the same time. Each begins when the one before has come to the store's gate, or can do
     * nothing more, so that they meet in this order at every run.
     */
    <T> List<T> race(List<Supplier<? extends T>> actions) {
        arrive();
        stage().gateMeets(actions.size());
        return inTurn(actions, () -> {});
    }

    /** Does the first, and holds it at that step of its own while the other is done. */
    void interrupts(Runnable first, int step, Runnable other) {
        arrive();
        stage().gateStopsAt(step);
        inTurn(List.of(done(first), done(other)), stage()::gateReleases);
    }

    private static Supplier<Runnable> done(Runnable action) {
        return () -> {
            action.run();
            return action;
        };
    }

    /** Starts each of these when the one before has come to the gate, or has ended. */
    private <T> List<T> inTurn(List<? extends Supplier<? extends T>> actions, Runnable whenAllHaveCome) {
        Host.Stage server = stage();
        together = true; // one of them may wait for another
        try {
            var running = new ArrayList<FutureTask<T>>();
            for (Supplier<? extends T> action : actions) {
                running.add(started(action));
                awaitArrival(server, running);
            }
            whenAllHaveCome.run();
            List<T> results = results(running);
            server.gateReleases();
            return results;
        } finally {
            together = false;
        }
    }

    private static <T> FutureTask<T> started(Supplier<? extends T> action) {
        var task = new FutureTask<T>(action::get);
        new DaemonThread(task, "workbook-together").start();
        return task;
    }

    /** What they return, when all have ended; what one throws is thrown. */
    private <T> List<T> results(List<FutureTask<T>> running) {
        var results = new ArrayList<T>();
        Throwable thrown = null;
        boolean late = false;
        for (FutureTask<T> action : running) {
            try {
                results.add(action.get(2 * Patience.MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                throw Patience.interrupted(e);
            } catch (ExecutionException e) {
                thrown = thrown == null ? e.getCause() : thrown;
            } catch (TimeoutException e) {
                late = true;
            }
        }
        ExerciseThreads.rethrow(thrown);
        if (late) {
            throw unmet("all of these actions end", "one does not" + busy());
        }
        return results;
    }

    /**
     * Returns when the last one has ended, or when it is stuck, as all others are that have not ended. Two
     * looks in a row: a thread may only just have been woken. The last one is waited for anyway.
     */
    private static void awaitArrival(Host.Stage server, List<? extends FutureTask<?>> running) {
        FutureTask<?> last = running.get(running.size() - 1);
        long deadline = System.nanoTime() + Patience.MILLIS * 1_000_000;
        for (int looks = 0; looks < 2 && !last.isDone() && System.nanoTime() < deadline; ) {
            int unfinished =
                    (int) running.stream().filter(action -> !action.isDone()).count();
            looks = server.gateArrived(unfinished) ? looks + 1 : 0;
            Patience.pause(1);
        }
    }

    Path files() {
        if (folder == null) {
            throw new IllegalStateException("this lab has no folder: Lab.running(...).folder() has");
        }
        return folder.path();
    }

    /** A server has gone: returns when those who were connected to it know. */
    void awaitLoss() {
        moved();
        underway = false;
        lab.clients().forEach(client -> Patience.awaits(() -> !client.connected()));
    }

    /** Does this, and kills that server in the middle of a write. */
    void killsInAWrite(Host.Stage server, Runnable action) {
        arrive();
        var byteOfTheWrite = new Random(Long.getLong("workbook.seed", SEED) + moves.get());
        server.stopsInAWrite(byteOfTheWrite.nextInt(PERMILLE));
        Throwable thrown = null;
        try {
            action.run();
        } catch (Unmet | RuntimeException e) {
            thrown = e;
        }
        if (server.hasStopped()) {
            happened("the server is killed in a write");
            awaitLoss();
        } else {
            ExerciseThreads.rethrow(thrown);
            throw unmet("the server writes to its disk when that is done", "it writes nothing");
        }
    }

    /** Something moved that no frame shows. */
    void moved() {
        moves.incrementAndGet();
    }

    /** The test has done something that no packet shows; what comes after it is recorded after it. */
    void happened(String words) {
        frames.add(Frame.ofTest(words));
    }

    /** That client is about to lose its connection, without a goodbye. */
    void cut(String client, String words) {
        frames.add(Frame.cut(client, (client.equals(YOU) ? "your client" : client) + " " + words));
    }

    Program program() {
        Program program = Program.start(lab, exercise());
        programs.add(program);
        return program;
    }

    /** The result of a static method of the exercise, as JSON. */
    String call(String method, List<String> parameterTypes, List<String> arguments) {
        try {
            String result = exercise().call(method, parameterTypes, arguments);
            lastCall = method + "(" + String.join(", ", arguments) + "), returned " + result;
            return result;
        } finally {
            moved(); // a client's function emits, and no frame of it may be here yet
        }
    }

    /** An assertion about what a function returned knows neither the function nor what it was given. */
    void noteLastCall() {
        String call = lastCall;
        if (call != null && call.length() <= LONGEST_CALL) {
            notes.add("the last call, " + call);
        }
    }

    /** Where the exercise's class is: on stage, or loaded beside a given program. */
    private synchronized Host.Stage exercise() {
        if (lab.settings().isServedByTheExercise()) {
            return stage();
        }
        Host.Stage loaded = beside;
        if (loaded == null) {
            loaded = environment.host().load(lab.settings().asked(), Setup.PLAIN);
            beside = loaded;
        }
        return loaded;
    }

    List<String> log() {
        return Stream.concat(logOfStopped.stream(), stages().stream().flatMap(stage -> stage.log().stream()))
                .map(this::anonymous)
                .toList();
    }

    /** The log is the answer to a prediction, and is not given away. */
    void predicts() {
        predicting = true;
    }

    /** What was predicted has been compared. */
    void predicted(Prediction prediction) {
        predictions.add(prediction);
    }

    List<Frame> frames() {
        arrive();
        return List.copyOf(frames);
    }

    /**
     * A frame on a connection, if it is about one of those namespaces, or below all of them. A shared
     * connection also has what keeps it open, and a late word of the test before. A namespace that the kit
     * has numbered loses its number; one that the test has named keeps its name.
     */
    void record(String client, List<String> namespaces, boolean sent, String text) {
        Frame frame = FrameParser.parse(client, sent, text);
        if (frame.namespace().isEmpty() || namespaces.contains(frame.namespace())) {
            String own = namespaces.get(0);
            add(NUMBERED.matcher(own).matches() ? frame.named(own, "/chat") : frame);
        }
    }

    void add(Frame frame) {
        frames.add(frame);
        moves.incrementAndGet();
    }

    void emitted(String namespace, String event) {
        emitted.computeIfAbsent(namespace, any -> ConcurrentHashMap.newKeySet()).add(event);
    }

    /**
     * Returns when nothing moves any more: all that anybody sent has been dealt with, all that this
     * caused has arrived, and the exercise's threads and timers are at rest.
     *
     * <p>One client's answer can cause another's message: so it goes round until two rounds in a row
     * saw nothing. One is not enough: a handler that ran during it may have woken a thread behind it.
     */
    void settle() {
        awaitEndOfCutLines();
        if (!rest() && moves.get() == settledAt && !lab.isServedByATest()) {
            return;
        }
        long deadline = System.nanoTime() + Patience.MILLIS * 1_000_000;
        long last = moves.get();
        for (int quiet = 0; quiet < 2; ) {
            fenceAll();
            boolean moved = rest();
            long now = moves.get();
            quiet = moved || now != last ? 0 : quiet + 1;
            last = now;
            if (System.nanoTime() > deadline) {
                throw new Unstable("messages keep coming without end; the last one is "
                        + (frames.isEmpty() ? "not on the wire" : frames.get(frames.size() - 1))
                        + ": what comes later cannot be known");
            }
        }
        settledAt = last;
        underway = false;
    }

    /** Of the end of a WebSocket that the network has cut, the server hears a moment later. */
    private void awaitEndOfCutLines() {
        for (Line line : lines.values()) {
            Set<String> lost = line.lostSocketIds();
            lab.clients().stream()
                    .flatMap(client -> client.members().stream())
                    .filter(member -> lost.contains(Objects.toString(member.knownId())))
                    .filter(member -> awaitedEnds.add(member.id()))
                    .forEach(member ->
                            awaitGone(member.name(), member.destination().namespace(), member.id()));
        }
    }

    /** A client of the test has done something, and the server has dealt with it. */
    void acted() {
        underway = true;
    }

    /**
     * Returns when what the last action caused has arrived, so that it's recorded before what comes next. A
     * network that the test controls may take its time, and nothing comes next among actions at the same time.
     */
    void arrive() {
        if (underway && !together) {
            underway = false;
            lab.plainSockets().forEach(PlainSocket::fence); // no network is between; what they sent is answered first
            if (redis != null) {
                stages().forEach(Host.Stage::fence); // what a server has published is at the others
            }
            if (network == null) {
                catchUp();
            }
        }
    }

    private void catchUp() {
        lab.clients().stream()
                .filter(Client::onLine)
                .map(Client::caughtUp)
                .toList()
                .forEach(ClientConnection.Fence::holds);
    }

    /** True if one of them had to be waited for. */
    private boolean rest() {
        boolean moved = beside != null && beside.rest();
        for (Host.Stage stage : stages()) {
            moved |= stage.rest();
        }
        if (network != null && !network.quiet()) {
            Patience.pause(1);
            moved = true;
        }
        return moved;
    }

    private void fenceAll() {
        List<Runnable> fences = lab.clients().stream()
                .filter(Client::onLine)
                .map(Client::fencedWhileOnline)
                .toList();
        fences.forEach(Runnable::run);
        lab.plainSockets().forEach(PlainSocket::fence);
        ScriptedServer scripted = lab.scripted();
        if (scripted == null) {
            stages().forEach(Host.Stage::fence);
        } else if (!scripted.silent()) {
            scripted.fence();
        }
    }

    String busy() {
        String at = stages().stream()
                .map(Host.Stage::busy)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        return at.isEmpty() ? "" : "; your code is busy at " + at;
    }

    void awaitGone(String name, String namespace, String session) {
        if (!Patience.awaits(() -> stages().stream().anyMatch(stage -> stage.gone(namespace, session)))) {
            throw unmet("the server notices that " + name + " left", "it did not" + busy());
        }
        moves.incrementAndGet();
    }

    List<String> rooms(String namespace, String session) {
        return stages().stream()
                .map(stage -> stage.rooms(namespace, session))
                .filter(rooms -> !rooms.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What the servers have sent to rooms and namespaces, with the clients' names. */
    List<Broadcast> broadcasts() {
        return Stream.concat(
                        broadcastsOfStopped.stream(), stages().stream().flatMap(stage -> broadcasts(stage).stream()))
                .toList();
    }

    private List<Broadcast> broadcasts(Host.Stage stage) {
        var names = new HashMap<String, String>();
        return stage.broadcasts().stream()
                .map(each -> each.named(shown(stage, each), session -> names.computeIfAbsent(session, this::nameOf)))
                .toList();
    }

    private static String shown(Host.Stage stage, Broadcast broadcast) {
        return broadcast.namespace().equals("/") || !broadcast.namespace().equals(stage.namespace())
                ? broadcast.namespace()
                : "/chat";
    }

    /** The client that got that id when it connected; it is the same client in all its namespaces. */
    private String nameOf(String session) {
        return frames.stream()
                .filter(frame -> !frame.sent() && frame.type().equals("CONNECT"))
                .filter(frame -> frame.raw().contains(session))
                .map(Frame::client)
                .findFirst()
                .orElse("somebody");
    }

    /** Remembers what is expected of one witness, for the delivery table, in the place of what it contains. */
    void expects(String who, @Nullable String event, String words, Predicate<String> replaced) {
        List<Expectation> ofWitness = expected.computeIfAbsent(who, any -> new ArrayList<>());
        ofWitness.removeIf(before -> before.event() != null && replaced.test(before.event()));
        ofWitness.add(new Expectation(event, words));
        unmet.add(who);
    }

    /** The same of all that there is: whatever was expected before is contained in it. */
    void expectsInAll(String who, String words) {
        expects(who, "", words, before -> true);
    }

    /** What was expected of that witness has come true. */
    void met(String who) {
        unmet.remove(who);
    }

    /** The text with every session's id replaced by words: ids differ from run to run. */
    String anonymous(String text) {
        String result = text;
        for (Client client : lab.clients()) {
            String id = client.knownId();
            if (id != null) {
                result = result.replace(id, "<" + client.name() + "'s id>");
            }
        }
        return result;
    }

    /** An assertion did not hold; all that was sent to anybody has arrived when its table is drawn. */
    Unmet missed(String wanted, String seen) {
        catchUp();
        return unmet(wanted, seen);
    }

    Unmet unmet(String wanted, String seen) {
        return new Unmet(anonymous(wanted), anonymous(seen), rows());
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        lab.clients().forEach(client -> client.members().forEach(member -> rows.add(row(member))));
        ScriptedServer scripted = lab.scripted();
        if (scripted != null) {
            rows.add(row(scripted));
        }
        if (!stages.isEmpty() && !predicting && (!log().isEmpty() || expected.containsKey("log"))) {
            rows.add(new Row("log", log(), wish("log"), unmet.contains("log")));
        }
        return rows;
    }

    private Row row(Witness witness) {
        List<String> heard =
                witness.all().stream().map(each -> anonymous(each.toString())).toList();
        return new Row(witness.name(), heard, wish(witness.name()), unmet.contains(witness.name()));
    }

    private @Nullable String wish(String who) {
        List<Expectation> wishes = expected.get(who);
        return wishes == null
                ? null
                : anonymous(wishes.stream().map(Expectation::words).collect(Collectors.joining(", ")));
    }

    /** What went wrong beside the test's thread so far, a sentence each. */
    List<String> notes() {
        stages().forEach(this::notesOf);
        if (lab.settings().judgesHandlers() && lab.scripted() == null && !isServedByATwin()) {
            emitted.forEach(this::noteUnhandled);
        }
        emitted.clear();
        return List.copyOf(notes);
    }

    private void notesOf(Host.Stage stage) {
        List<String> met = stage.notes().stream().map(this::anonymous).toList();
        notes.addAll(met);
        met.stream().filter(ExerciseThreads::blames).forEach(troubles::add);
    }

    private boolean isServedByATwin() {
        InJavaScript script = environment.inJavaScript();
        return script != null && script.twin() != null;
    }

    private void noteUnhandled(String namespace, Set<String> events) {
        Set<String> unknown = new TreeSet<>(events);
        stages().forEach(stage -> unknown.removeAll(stage.handled(namespace)));
        unknown.forEach(event -> notes.add("nobody on the server handles " + event));
    }

    /** Tells the observer what this test saw. */
    void report() {
        notes();
        stages().forEach(stage -> notes.addAll(stage.left()));
        var rooms = new LinkedHashMap<String, List<String>>();
        for (Client client : lab.clients()) {
            for (Member member : client.members()) {
                String id = member.knownId();
                if (id != null) {
                    rooms.put(member.name(), rooms(member.destination().namespace(), id));
                }
            }
        }
        // Of a server on trial nothing is told, but that a test of the learner's has come to its end.
        environment
                .observer()
                .accept(
                        environment.onTrial() != null
                                ? Report.EMPTY
                                : new Report(
                                        rows(),
                                        List.copyOf(frames),
                                        List.copyOf(notes),
                                        rooms,
                                        broadcasts(),
                                        List.copyOf(predictions)));
    }

    /** What an exception leaves undone may not show: a right result does not count beside it. */
    void requireNoTroubles() {
        if (!lab.settings().tolerant() && !troubles.isEmpty()) {
            throw unmet(opposite(troubles.get(0)), troubles.get(0));
        }
    }

    /** Where an answer was late because of the machine, a deadline of the exercise's can have passed. */
    void requireTimelyAnswers(Unmet failure) {
        ScriptedServer scripted = lab.scripted();
        if (scripted == null || network != null) { // which delays what the test wants
            return;
        }
        answerTimes().stream()
                .mapToLong(answer -> answer.millis() - scripted.keptMillis(answer.question()))
                .filter(millis -> millis > MOST_MILLIS_OF_AN_ANSWER)
                .max()
                .ifPresent(millis -> {
                    var unstable = new Unstable("this machine is so busy that an answer took " + millis
                            + " milliseconds to reach your code: whether that kept a deadline cannot be known");
                    unstable.addSuppressed(failure);
                    throw unstable;
                });
    }

    /** Where the learner's JVM is gone or hangs, it has none: what the test met is the result. */
    private List<AnswerTimes.AnswerTime> answerTimes() {
        try {
            return stages().stream()
                    .flatMap(stage -> stage.answerTimes().stream())
                    .toList();
        } catch (RuntimeException gone) {
            return List.of();
        }
    }

    /** What should be, in place of that trouble. */
    private static String opposite(String trouble) {
        if (trouble.startsWith("your code acknowledged ")) {
            return "your code acknowledges each question once";
        }
        return trouble.startsWith("your code sent nothing")
                ? "your code sends values that can be written as JSON"
                : "your code runs without an exception";
    }

    /** At most so many threads of the exercise are alive. */
    void requireThreadsLeft(int most) {
        List<String> left =
                stages().stream().flatMap(stage -> stage.left().stream()).toList();
        if (left.size() > most) {
            throw unmet(
                    "your code leaves at most " + most + (most == 1 ? " thread" : " threads") + " running",
                    left.size() + " are running");
        }
    }

    /** Ends all that the test began, even if one part of it fails to end. */
    void close() {
        var endings = new ArrayList<Runnable>();
        boolean quiet = moves.get() == settledAt;
        lab.clients().forEach(client -> endings.add(() -> client.leave(quiet)));
        lab.plainSockets().forEach(socket -> endings.add(socket::leave));
        programs.forEach(program -> endings.add(program::close));
        stages().forEach(stage -> endings.add(stage::close));
        Host.Stage loaded = beside;
        if (loaded != null) {
            endings.add(loaded::close);
        }
        ScriptedServer scripted = lab.scripted();
        if (scripted != null) {
            endings.add(scripted::close);
        }
        if (network != null) {
            endings.add(network::close);
        }
        if (redis != null) {
            endings.add(redis::close);
        }
        if (folder != null) {
            endings.add(folder::close);
        }
        RuntimeException failure = null;
        for (Runnable each : endings) {
            try {
                each.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static TemporaryFolder newFolder() {
        try {
            return TemporaryFolder.of("files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
