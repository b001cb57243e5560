package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Someone with a real Socket.IO client over WebSocket, who remembers all they hear.
 *
 * <p>Made by {@link Lab#client}; asked about with {@link Assertions#assertThat(Client)}.
 */
public final class Client implements Witness {

    private final Lab lab;
    private final String name;
    private final Map<String, String> handshake;
    private final @Nullable Place elsewhere;
    private @Nullable String namespace;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private volatile CountDownLatch answered = new CountDownLatch(1);
    private volatile @Nullable String refusal;
    private volatile @Nullable String id;
    private @Nullable Connection connection;
    private Connection.@Nullable Fence arrival;
    private @Nullable Socket socket;

    Client(Lab lab, String name, Map<String, String> handshake) {
        this(lab, name, handshake, null);
    }

    Client(Lab lab, String name, Map<String, String> handshake, @Nullable Place elsewhere) {
        this.lab = lab;
        this.elsewhere = elsewhere;
        this.name = name;
        this.handshake = handshake;
    }

    /** The client's name in the test; the server does not know it. */
    @Override
    public String name() {
        return name;
    }

    /** The id that the server gave this connection, as the server's {@code getSessionId()}. */
    public String id() {
        String given = id;
        if (given == null) {
            throw new IllegalStateException(name + " has not been connected");
        }
        return given;
    }

    /** From its next connection on it joins that namespace, such as {@code /news}, not the lab's own. */
    public Client in(String other) {
        namespace = other;
        return this;
    }

    /** From now on it acknowledges this event of the server's with that value. */
    public Client answers(String event, Object value) {
        answers.put(event, value);
        return this;
    }

    /**
     * Connects, again if need be, and returns when the server has answered.
     *
     * @throws IllegalStateException if it is connected already
     */
    public void connects() {
        if (connected()) {
            throw new IllegalStateException(name + " is connected already");
        }
        close(); // of a line that the server ended
        begin();
        awaitAnswer();
        awaitArrival();
    }

    /** Says goodbye and leaves; returns when the server has dealt with it. */
    public void disconnects() {
        String leaving = id();
        live().disconnect();
        close();
        awaitGone(leaving);
    }

    /** Loses the line without a goodbye; returns when the server has noticed. */
    public void drops() {
        String leaving = id();
        Connection cut = connection;
        if (cut != null) {
            cut.cut();
        }
        close();
        awaitGone(leaving);
    }

    /** A program of its own does not tell who left. */
    private void awaitGone(String leaving) {
        if (elsewhere == null) {
            lab.awaitGone(name, leaving);
        }
    }

    /**
     * Emits an event, and returns when the server has dealt with it.
     *
     * @param values text, numbers, booleans, null, lists and maps of these
     */
    public void emits(String event, @Nullable Object... values) {
        live().emit(event, plain(values));
        lab.emitted(event);
        fence();
    }

    /** Emits an event with an acknowledgement, and returns when the server has dealt with it. */
    public Question asks(String event, @Nullable Object... values) {
        int before = lab.frames().size();
        live().emit(event, plain(values), (Ack) any -> {});
        lab.emitted(event);
        fence();
        return new Question(lab, this, Heard.of(event, values), before);
    }

    /** What this client heard so far, in order, each as {@code said "hi"}. */
    public List<String> heard() {
        lab.settle();
        return heard.stream().map(Heard::toString).map(lab::anonymous).toList();
    }

    /** What this client heard so far of that event. */
    public List<String> heard(String event) {
        return heard().stream()
                .filter(each -> each.equals(event) || each.startsWith(event + " "))
                .toList();
    }

    /** The frames of this client's connection, both directions, in order. */
    public List<Frame> frames() {
        return lab.frames().stream()
                .filter(frame -> frame.client().equals(name))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public Lab lab() {
        return lab;
    }

    @Override
    public List<Heard> all() {
        return List.copyOf(heard);
    }

    @Nullable
    String knownId() {
        return id;
    }

    @Nullable
    String refusal() {
        return refusal;
    }

    @Override
    public boolean connected() {
        Socket open = socket;
        return open != null && open.connected();
    }

    /** True if its arrival says something, so that it matters who came first. */
    boolean announcesItself() {
        return !handshake.isEmpty();
    }

    /** Starts connecting; {@link #awaitAnswer} waits for the end. */
    void begin() {
        answered = new CountDownLatch(1);
        refusal = null;
        Place place = destination();
        boolean keep = elsewhere == null && lab.keepsConnections();
        Connection line = Connection.to(place.port(), handshake, keep);
        line.tell((sent, text) -> lab.record(name, place.namespace(), sent, text));
        Socket opening = line.socket(place.namespace());
        opening.on(Socket.EVENT_CONNECT, any -> {
            id = opening.id();
            answered.countDown();
        });
        opening.on(Socket.EVENT_CONNECT_ERROR, this::refused);
        opening.onAnyIncoming(this::hear);
        connection = line;
        socket = opening;
        opening.connect();
    }

    private Place destination() {
        Place usual = elsewhere == null ? lab.place() : elsewhere;
        String other = namespace;
        return other == null ? usual : new Place(usual.port(), other);
    }

    void awaitAnswer() {
        if (!Patience.awaits(answered)) {
            throw lab.unmet(name + " connects", "the server does not answer" + lab.busy());
        }
        Connection open = connection;
        if (connected() && open != null) {
            // Not behind the request: the server runs its connect listeners when the answer is written.
            arrival = open.fence();
        }
    }

    /** The answer may be here before the server's connect listeners have run; the fence is not. */
    void awaitArrival() {
        Connection.Fence fence = arrival;
        arrival = null;
        if (connected() && fence != null) {
            await(fence);
        }
    }

    @Override
    public void fence() {
        live();
        fenced().run();
    }

    /** A fence on its way; what is given back waits for it. */
    Runnable fenced() {
        Connection.Fence fence = caughtUp();
        return () -> await(fence);
    }

    private void await(Connection.Fence fence) {
        if (!fence.holds()) {
            Connection used = connection;
            String why = used == null ? "" : used.whyItEnded();
            throw lab.unmet(
                    "the server deals with what " + name + " sends",
                    connected() && why.isEmpty()
                            ? "it does not answer" + lab.busy()
                            : "it closed " + name + "'s connection" + why);
        }
    }

    /** Hears what was sent before now; whether the server answers is not asked. */
    Connection.Fence caughtUp() {
        Connection open = connection;
        return open == null ? () -> false : open.fence();
    }

    /** Leaves at the end of a test, without waiting. */
    void leave() {
        Socket open = socket;
        if (open != null) {
            open.off();
            open.offAnyIncoming();
            open.disconnect();
        }
        Connection used = connection;
        if (used != null) {
            used.release();
        }
        connection = null;
        socket = null;
    }

    private void close() {
        Socket open = socket;
        if (open != null) {
            open.off();
            open.offAnyIncoming();
        }
        Connection used = connection;
        if (used != null) {
            used.close();
        }
        connection = null;
        socket = null;
    }

    private Socket live() {
        Socket open = socket;
        if (open == null || !open.connected()) {
            String why = refusal == null ? "is not connected" : "was refused: " + refusal;
            throw lab.unmet(name + " is connected", name + " " + why);
        }
        return open;
    }

    private void refused(Object... values) {
        refusal = values.length == 0 ? "" : String.valueOf(values[0]);
        answered.countDown();
    }

    private void hear(Object... values) {
        String event = String.valueOf(values[0]);
        List<JsonNode> data = Arrays.stream(values)
                .skip(1)
                .filter(value -> !(value instanceof Ack))
                .map(Values::tree)
                .toList();
        heard.add(new Heard(event, data));
        Object answer = answers.get(event);
        if (answer != null && values[values.length - 1] instanceof Ack ack) {
            ack.call(plain(answer));
        }
    }

    /** Maps and lists as the client library wants them. */
    private static Object[] plain(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Map || value instanceof List
                        ? new org.json.JSONTokener(Values.write(value)).nextValue()
                        : value)
                .toArray();
    }
}
