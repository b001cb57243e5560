package workbook.kit;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.protocol.EngineIOVersion;
import com.corundumstudio.socketio.protocol.Packet;
import com.corundumstudio.socketio.protocol.PacketType;
import com.corundumstudio.socketio.transport.NamespaceClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbook.kit.network.Line;

/**
 * The server of a test that the learner's client talks to, and what it heard from it.
 *
 * <p>It acknowledges what it was told to, and nothing else.
 */
public final class ScriptedServer implements Witness {

    private static final String NAME = "server";

    private final Lab lab;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Duration answersAfter = Duration.ZERO;
    private final Map<String, Function<Object, @Nullable Object>> answers = new ConcurrentHashMap<>();
    private final Map<String, Long> unanswered = new ConcurrentHashMap<>();
    private final Map<Long, Long> asked = new ConcurrentHashMap<>();
    private final Map<Long, Long> kept = new ConcurrentHashMap<>();
    private final @Nullable Consumer<SocketIONamespace> program;
    private volatile CompletableFuture<SocketIOClient> visitor = new CompletableFuture<>();
    private volatile boolean silent;
    private volatile boolean offline;
    private volatile Host.@Nullable Stage stage;

    ScriptedServer(Lab lab, @Nullable Consumer<SocketIONamespace> program) {
        this.lab = lab;
        this.program = program;
    }

    boolean hasProgram() {
        return program != null;
    }

    /**
     * Emits an event to the learner's client, and returns when that has dealt with it; at once while the
     * line is silent.
     */
    public void emits(String event, Object... values) {
        present().sendEvent(event, values);
        if (!silent) {
            fence();
        }
    }

    /**
     * Emits this event once for each value, one right behind the other, and returns when the learner's client
     * has dealt with all of them.
     */
    public void emitsEach(String event, Object... each) {
        SocketIOClient to = present();
        for (Object value : each) {
            to.sendEvent(event, value);
        }
        if (!silent) {
            fence();
        }
    }

    private SocketIOClient present() {
        boolean there = silent || lab.run().stage().fence(); // the client knows first that it has left
        SocketIOClient to = client();
        if (!there || !to.isChannelOpen()) {
            throw lab.run().unmet("your client is connected", "it has left");
        }
        return to;
    }

    /**
     * Ends the connection of the learner's client without a goodbye, as a lost network does. Returns when
     * the client has noticed, and, if it connects again by itself, when it is back.
     */
    public void drops() {
        hearsAll();
        SocketIOClient lost = client();
        visitor = new CompletableFuture<>();
        lab.run().cut(LabRun.YOU, "loses the connection");
        ((NamespaceClient) lost).getBaseClient().disconnect();
        awaitGone(lost);
        fence();
    }

    /** Disconnects the learner's client from the namespace, and returns when the client has noticed. */
    public void disconnects() {
        hearsAll();
        SocketIOClient unwanted = client();
        visitor = new CompletableFuture<>();
        unwanted.disconnect();
        awaitGone(unwanted);
        fence();
    }

    /**
     * The learner's client loses its line and gets no other one; returns when both sides have noticed.
     */
    public void goesOffline() {
        hearsAll();
        SocketIOClient lost = client();
        visitor = new CompletableFuture<>();
        offline = true;
        lab.run().cut(LabRun.YOU, "goes offline");
        lab.run().stage().goesOffline();
        awaitGone(lost);
    }

    /** Ends {@link #goesOffline}: returns when the client is back, if it connects again by itself. */
    public void comesOnline() {
        lab.run().happened("your client is online again");
        lab.run().stage().comesOnline();
        offline = false;
        fence();
        lab.run().moved();
    }

    /** What the client has sent until now is here; it must not be lost with its connection. */
    private void hearsAll() {
        if (!silent()) {
            fence();
        }
    }

    private void awaitGone(SocketIOClient client) {
        if (!Patience.awaits(() -> isGone(client))) {
            throw new IllegalStateException("the server has not noticed that a client is gone");
        }
        lab.run().moved();
    }

    private boolean isGone(SocketIOClient client) {
        Host.Stage open = Objects.requireNonNull(stage);
        return open.gone(open.namespace(), client.getSessionId().toString());
    }

    /**
     * From now on this event is acknowledged with what the function makes of its first value, and not
     * acknowledged where that is null.
     */
    public ScriptedServer answers(String event, Function<Object, @Nullable Object> answer) {
        answers.put(event, answer);
        return this;
    }

    /** From now on each answer takes that long, in real time, as a client's own deadline does. */
    public ScriptedServer answersAfter(Duration time) {
        answersAfter = time;
        return this;
    }

    /** From now on this event is not acknowledged. */
    public ScriptedServer keepsSilentOn(String event) {
        answers.remove(event);
        return this;
    }

    /** Acknowledges, late, the last event of this name that was not acknowledged when it came. */
    public void answersLate(String event, Object value) {
        hearsAll();
        Long id = unanswered.remove(event);
        if (id == null) {
            throw lab.run().unmet("your client asks " + event, "it did not ask");
        }
        acknowledge(client(), id, value);
        fence();
    }

    /** The line of the learner's client to it in a lab with a {@link Lab#network}. */
    public Line line() {
        return lab.run().line(LabRun.YOU, place());
    }

    /** The line to the learner's client stays, and nothing crosses it, in a lab with a {@link Lab#network}. */
    public void goesSilent() {
        silent = true;
        lab.run().happened("nothing crosses your client's line");
        line().goesSilent();
    }

    /** Ends the silence: what was held back crosses now, in order. */
    public void comesBack() {
        lab.run().happened("your client's line works again");
        line().comesBack();
        silent = false;
        lab.run().moved();
    }

    /** Whether nothing can be asked of the learner's client just now. */
    boolean silent() {
        return silent || offline;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Heard> all() {
        return List.copyOf(heard);
    }

    @Override
    public void fence() {
        SocketIOClient known = visitor.getNow(null);
        if (!lab.run().stage().fence()
                && known != null
                && !isGone(known)) { // what it sent before it left may still be on its way
            awaitGone(known);
        }
    }

    @Override
    public boolean connected() {
        return visitor.isDone();
    }

    @Override
    public Lab lab() {
        return lab;
    }

    /** Starts it, before the learner's client is connected to it. */
    void open() {
        LabRun test = lab.run();
        Setup setup = lab.settings().setup().raw() ? Setup.PLAIN.onRawWire() : Setup.PLAIN;
        ServerStage opened = ServerStage.serve(null, setup, null, (chat, handed) -> {
            chat.addConnectListener(this::comes);
            if (program != null) {
                program.accept(chat);
            }
        });
        opened.listenIn((received, text) -> frame(test, received, text));
        stage = opened;
    }

    /** Again, perhaps: then it is another client to the server. */
    private void comes(SocketIOClient client) {
        if (!visitor.complete(client)) {
            visitor = CompletableFuture.completedFuture(client);
        }
    }

    Place place() {
        Host.Stage open = stage;
        if (open == null) {
            throw new IllegalStateException("the lab is not open");
        }
        return new Place(open.port(), open.namespace());
    }

    void close() {
        Host.Stage ending = stage;
        if (ending != null) {
            ending.close();
        }
    }

    /** Every frame of the learner's client, in both directions, as the server's end sees them. */
    private void frame(LabRun test, boolean received, String text) {
        test.record("you", List.of(place().namespace()), received, text);
        Frame frame = FrameParser.parse("you", received, text);
        String event = frame.event();
        Long id = frame.ackId();
        if (id != null && received) {
            asked.put(id, System.nanoTime());
        }
        if (received && event != null) {
            heard.add(new Heard(event, frame.data().stream().map(Values::read).toList()));
            answer(event, frame);
        }
    }

    private void answer(String event, Frame frame) {
        Long id = frame.ackId();
        if (id == null) {
            return;
        }
        Function<Object, @Nullable Object> answer = answers.get(event);
        List<String> data = frame.data();
        Patience.pause(answersAfter.toMillis());
        Object value =
                answer == null ? null : answer.apply(data.isEmpty() ? "" : Methods.read(data.get(0), Object.class));
        if (value == null) {
            unanswered.put(event, id);
        } else {
            acknowledge(client(), id, value);
        }
    }

    /** For how many milliseconds the test has kept the answer to that question. */
    long keptMillis(long question) {
        return kept.getOrDefault(question, 0L);
    }

    /** As the library sends one, but when the test wants it. */
    private void acknowledge(SocketIOClient to, long id, Object value) {
        Long since = asked.get(id);
        kept.put(id, since == null ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
        var packet = new Packet(PacketType.MESSAGE, EngineIOVersion.V4);
        packet.setSubType(PacketType.ACK);
        packet.setNsp(to.getNamespace().getName());
        packet.setAckId(id);
        packet.setData(List.of(value));
        to.send(packet);
    }

    private SocketIOClient client() {
        try {
            return visitor.get(Patience.MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw Patience.interrupted(e);
        } catch (ExecutionException | TimeoutException e) {
            throw lab.run().unmet("your client connects", "it did not");
        }
    }
}
