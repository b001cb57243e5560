package workbook.kit;

import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One test of a lab: what runs for it, who is connected, and what was seen. */
final class LabRun {

    private final Lab lab;
    private final LabEnvironment environment;
    private final List<Program> programs = new ArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final AtomicLong moves = new AtomicLong();
    private final Map<String, Set<String>> emitted = new ConcurrentHashMap<>();
    private final Map<String, List<String>> expected = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private Host.@Nullable Stage stage;
    private Host.@Nullable Stage beside;
    private long settledAt = -1;
    private boolean predicting;

    LabRun(Lab lab, LabEnvironment environment) {
        this.lab = lab;
        this.environment = environment;
    }

    /** Starts what the lab needs, and connects those who are there when the test begins. */
    void open() {
        stage = opened(lab.settings());
        lab.plainSockets().forEach(PlainSocket::connects);
        List<Client> now = lab.present().toList();
        now.stream().filter(Client::announcesItself).forEach(Client::connects);
        List<Client> together =
                now.stream().filter(client -> !client.announcesItself()).toList();
        together.forEach(Client::begin);
        together.forEach(Client::awaitAnswers);
        together.forEach(Client::awaitArrival);
    }

    private Host.Stage opened(LabSettings settings) {
        ScriptedServer server = lab.scripted();
        if (server != null) {
            server.open();
            return environment
                    .host()
                    .visit(
                            settings.asked(),
                            server.place().port(),
                            server.place().namespace());
        }
        if (settings.onTrial()) {
            Deque<Place> places = environment.onTrial();
            if (places == null) {
                return LocalHost.serve(false, Judge::rightRelay);
            }
            return new ForeignStage(places.size() > 1 ? places.removeFirst() : places.getFirst());
        }
        if (settings.serverProgram() != null) {
            return LocalHost.serveOwn(settings.raw(), settings.serverProgram());
        }
        if (settings.program() != null) {
            return lab.plainSockets().isEmpty()
                    ? LocalHost.serve(settings.raw(), settings.program())
                    : LocalHost.serveMain(settings.program());
        }
        // Without people nobody asks for a server: such a lab is about functions or a program.
        return lab.clients().isEmpty() && !Methods.has(settings.asked(), "configure")
                ? environment.host().load(settings.asked())
                : environment.host().serve(settings.asked(), settings.raw());
    }

    Host.Stage stage() {
        Host.Stage open = stage;
        if (open == null) {
            throw new IllegalStateException("the lab is not open yet");
        }
        return open;
    }

    Place place() {
        return new Place(stage().port(), stage().namespace());
    }

    /** A kept connection's port belongs to the server that all tests share. */
    boolean keepsConnections() {
        return stage().shared();
    }

    Program program() {
        Program program = Program.start(lab, exercise());
        programs.add(program);
        return program;
    }

    /** The result of a static method of the exercise, as JSON. */
    String call(String method, List<String> parameterTypes, List<String> arguments) {
        return exercise().call(method, parameterTypes, arguments);
    }

    /** Where the exercise's class is: on stage, or loaded beside a given program. */
    private synchronized Host.Stage exercise() {
        if (lab.settings().isServedByTheExercise()) {
            return stage();
        }
        Host.Stage loaded = beside;
        if (loaded == null) {
            loaded = environment.host().load(lab.settings().asked());
            beside = loaded;
        }
        return loaded;
    }

    List<String> log() {
        return stage().log().stream().map(this::anonymous).toList();
    }

    /** The log is the answer to a prediction, and is not given away. */
    void predicts() {
        predicting = true;
    }

    List<Frame> frames() {
        return List.copyOf(frames);
    }

    /**
     * A frame on a connection, if it is about one of those namespaces, or below all of them. A shared
     * connection also has what keeps it open, and a late word of the test before.
     */
    void record(String client, List<String> namespaces, boolean sent, String text) {
        Frame frame = FrameParser.parse(client, sent, text);
        if (frame.namespace().isEmpty() || namespaces.contains(frame.namespace())) {
            add(frame.named(namespaces.get(0), "/chat"));
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
        Host.Stage open = stage();
        if (!open.rest() && moves.get() == settledAt) {
            return;
        }
        long deadline = System.nanoTime() + Patience.MILLIS * 1_000_000;
        long last = moves.get();
        for (int quiet = 0; quiet < 2; ) {
            fenceAll(open);
            boolean moved = open.rest();
            long now = moves.get();
            quiet = moved || now != last ? 0 : quiet + 1;
            last = now;
            if (System.nanoTime() > deadline) {
                throw new Unstable("messages go on without end, the last one is "
                        + (frames.isEmpty() ? "not on the wire" : frames.get(frames.size() - 1))
                        + ": what comes later cannot be known");
            }
        }
        settledAt = last;
    }

    private void fenceAll(Host.Stage open) {
        List<Runnable> fences = lab.clients().stream()
                .filter(Client::onLine)
                .map(Client::fenced)
                .toList();
        fences.forEach(Runnable::run);
        lab.plainSockets().forEach(PlainSocket::fence);
        open.fence();
    }

    String busy() {
        Host.Stage open = stage;
        String at = open == null ? "" : open.busy();
        return at.isEmpty() ? "" : "; your code is busy at " + at;
    }

    void awaitGone(String name, String namespace, String session) {
        long deadline = System.nanoTime() + Patience.MILLIS * 1_000_000;
        while (!stage().gone(namespace, session)) {
            if (System.nanoTime() > deadline) {
                throw unmet("the server notices that " + name + " left", "it did not" + busy());
            }
            Patience.pause(1);
        }
        moves.incrementAndGet();
    }

    List<String> rooms(String namespace, String session) {
        return stage().rooms(namespace, session);
    }

    /** Remembers what was expected of one witness, for the delivery table. */
    void expects(String who, String words) {
        expected.computeIfAbsent(who, any -> new ArrayList<>()).add(words);
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
        lab.clients().stream()
                .filter(Client::onLine)
                .map(Client::caughtUp)
                .toList()
                .forEach(Connection.Fence::holds);
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
        Host.Stage open = stage;
        if (open != null && !predicting && (!open.log().isEmpty() || expected.containsKey("log"))) {
            rows.add(new Row("log", log(), wish("log")));
        }
        return rows;
    }

    private Row row(Witness witness) {
        List<String> heard =
                witness.all().stream().map(each -> anonymous(each.toString())).toList();
        return new Row(witness.name(), heard, wish(witness.name()));
    }

    private @Nullable String wish(String who) {
        List<String> words = expected.get(who);
        return words == null ? null : anonymous(String.join(", ", words));
    }

    /** What went wrong beside the test's thread so far, a sentence each. */
    List<String> notes() {
        Host.Stage open = stage;
        if (open != null) {
            List<String> met = open.notes().stream().map(this::anonymous).toList();
            notes.addAll(met);
            met.stream().filter(ExerciseThreads::blames).forEach(troubles::add);
            if (lab.settings().judgesHandlers() && lab.scripted() == null) {
                emitted.forEach((namespace, events) -> noteUnhandled(open, namespace, events));
            }
            emitted.clear();
        }
        return List.copyOf(notes);
    }

    private void noteUnhandled(Host.Stage open, String namespace, Set<String> events) {
        Set<String> unknown = new TreeSet<>(events);
        unknown.removeAll(open.handled(namespace));
        unknown.forEach(event -> notes.add("nobody on the server handles " + event));
    }

    /** Tells the observer what this test saw. */
    void report() {
        notes();
        notes.addAll(stage().left());
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
                                ? new Report(List.of(), List.of(), List.of(), Map.of())
                                : new Report(rows(), frames(), List.copyOf(notes), rooms));
    }

    /** What an exception leaves undone need not show: a right result beside it is none. */
    void requireNoTroubles() {
        if (!lab.settings().tolerant() && !troubles.isEmpty()) {
            throw unmet("your code runs without an exception or a second acknowledgement", troubles.get(0));
        }
    }

    /** At most so many threads of the exercise are alive. */
    void requireThreadsLeft(int most) {
        List<String> left = stage().left();
        if (left.size() > most) {
            throw unmet(
                    "your code leaves at most " + most + (most == 1 ? " thread" : " threads") + " running",
                    left.size() + " are running");
        }
    }

    /** Ends all that the test began, even if one part of it fails to end. */
    void close() {
        var endings = new ArrayList<Runnable>();
        lab.clients().forEach(client -> endings.add(client::leave));
        lab.plainSockets().forEach(socket -> endings.add(socket::leave));
        programs.forEach(program -> endings.add(program::close));
        Host.Stage ending = stage;
        if (ending != null) {
            endings.add(ending::close);
        }
        Host.Stage loaded = beside;
        if (loaded != null) {
            endings.add(loaded::close);
        }
        ScriptedServer scripted = lab.scripted();
        if (scripted != null) {
            endings.add(scripted::close);
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
}
