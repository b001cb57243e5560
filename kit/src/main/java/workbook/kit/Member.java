package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client in one namespace, who remembers all it hears there.
 *
 * <p>A {@link Client} is one, in the lab's own namespace; {@link Client#joins} makes more of them on the
 * same connection. Asked about with {@link Assertions#assertThat(Member)}.
 */
public class Member implements Witness {

    private final Lab lab;
    private final String name;
    private @Nullable String namespace;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private volatile CountDownLatch answered = new CountDownLatch(1);
    private volatile @Nullable JsonNode refusal;
    private volatile @Nullable String id;
    private ClientConnection.@Nullable NamespaceSocket socket;

    Member(Lab lab, String name, @Nullable String namespace) {
        this.lab = lab;
        this.name = name;
        this.namespace = namespace;
    }

    /** The name in the test, such as {@code ada}, or {@code ada in /news}; the server does not know it. */
    @Override
    public String name() {
        return name;
    }

    /** The id that the server gave it, as the server's {@code getSessionId()}. */
    public final String id() {
        String given = id;
        if (given == null) {
            throw new IllegalStateException(name + " has not been connected");
        }
        return given;
    }

    /** From now on it acknowledges this event of the server's with that value. */
    public Member answers(String event, Object value) {
        answers.put(event, value);
        return this;
    }

    /**
     * From now on it emits {@code receipt} whenever it hears this event, and asks for an acknowledgement: like a
     * consumer that reports each message as done. The receipt's value is that field of the event's first value.
     */
    public Member emitsBack(String event, String receipt, String field) {
        receipts.put(event, new Receipt(receipt, field));
        return this;
    }

    /** From now on it leaves this event of the server's without an acknowledgement, and without a receipt. */
    public Member keepsSilentOn(String event) {
        answers.remove(event);
        receipts.remove(event);
        return this;
    }

    /**
     * Emits an event, and returns when the server has dealt with it; at once while it is offline, which keeps
     * the event.
     *
     * @param values text, numbers, booleans, null, byte arrays, lists and maps of these
     */
    public final void emits(String event, @Nullable Object... values) {
        lab.run().arrive();
        ClientConnection.NamespaceSocket kept = socket;
        if (kept != null && client().offline()) {
            kept.emit(event, false, values);
            return;
        }
        live().emit(event, false, values);
        awaitHandling(event);
    }

    /** Emits an event with an acknowledgement, and returns when the server has dealt with it. */
    public final Question asks(String event, @Nullable Object... values) {
        int before = lab.frames().size(); // of what has arrived
        live().emit(event, true, values);
        awaitHandling(event);
        return new Question(lab, client(), Heard.of(event, values), before);
    }

    /**
     * Emits this event once for each value, one right behind the other, each with an acknowledgement, and returns
     * when the server has dealt with the last one. What was acknowledged is in the {@link Lab#history}.
     */
    public final void asksEach(String event, List<?> values) {
        lab.run().arrive();
        ClientConnection.NamespaceSocket open = live();
        values.forEach(value -> open.emit(event, true, value));
        awaitHandling(event);
    }

    /** Returns when the server has dealt with that event, because of which this client may have left. */
    private void awaitHandling(String event) {
        lab.run().emitted(destination().namespace(), event);
        fenced().run();
        lab.run().acted();
    }

    /** What it heard so far, in order, each as {@code said "hi"}. */
    public final List<String> heard() {
        lab.settles();
        return heard.stream().map(Heard::toString).map(lab.run()::anonymous).toList();
    }

    /** What it heard so far of that event. */
    public final List<String> heard(String event) {
        return heard().stream()
                .filter(each -> each.equals(event) || each.startsWith(event + " "))
                .toList();
    }

    /** The rooms that it is in now, by name; the test asks the server. */
    public final List<String> rooms() {
        lab.settles();
        String known = id;
        return known == null ? List.of() : lab.run().rooms(destination().namespace(), known);
    }

    /** Leaves this namespace; the connection stays. Returns when the server has dealt with it. */
    public void leaves() {
        lab.run().arrive();
        String leaving = id();
        String from = destination().namespace();
        live().disconnect();
        forgetSocket();
        lab.run().awaitGone(name, from, leaving);
        lab.run().acted();
    }

    @Override
    public final String toString() {
        return name;
    }

    @Override
    public final Lab lab() {
        return lab;
    }

    @Override
    public final List<Heard> all() {
        return List.copyOf(heard);
    }

    @Override
    public final boolean connected() {
        ClientConnection.NamespaceSocket open = socket;
        return open != null && open.connected();
    }

    @Override
    public final void fence() {
        live();
        fenced().run();
    }

    /** The client whose connection it uses. */
    Client client() {
        throw new IllegalStateException("of a client only");
    }

    /** True while it has no line, and waits for one. */
    boolean offline() {
        return client().offline();
    }

    /** A fence on its way; what is given back waits for it. */
    Runnable fenced() {
        return client().fenced();
    }

    Place destination() {
        Place of = client().address();
        String other = namespace;
        return other == null ? of : new Place(of.port(), other);
    }

    final void inNamespace(String other) {
        namespace = other;
    }

    final @Nullable String knownId() {
        return id;
    }

    final @Nullable JsonNode refusal() {
        return refusal;
    }

    /** Starts joining; {@link #awaitAnswer} waits for the end. */
    final void joinBy(ClientConnection line) {
        expectsAnswer();
        forgetSocket();
        socket = line.join(destination().namespace(), new Listener());
    }

    final void expectsAnswer() {
        answered = new CountDownLatch(1);
        refusal = null;
    }

    final void awaitAnswer() {
        if (!Patience.awaits(answered)) {
            throw lab.run()
                    .unmet(
                            name + " connects",
                            "the server does not answer" + lab.run().busy());
        }
    }

    /** Waits until the library's client has connected it again; its attempts until now have failed. */
    final void awaitReturn() {
        if (!Patience.awaits(this::connected)) {
            throw lab.run()
                    .unmet(name + " connects again", "it does not" + lab.run().busy());
        }
        refusal = null;
    }

    /** Hears no more, and says nothing to the server. */
    final void forgetSocket() {
        ClientConnection.NamespaceSocket open = socket;
        if (open != null) {
            open.forget();
        }
        socket = null;
    }

    /** Leaves at the end of a test, without waiting. */
    final void quit() {
        ClientConnection.NamespaceSocket open = socket;
        forgetSocket();
        if (open != null) {
            open.disconnect();
        }
    }

    final ClientConnection.NamespaceSocket live() {
        ClientConnection.NamespaceSocket open = socket;
        if (open == null || !open.connected()) {
            String why = refusal == null ? "is not connected" : "was refused: " + refusal;
            throw lab.run().unmet(name + " is connected", name + " " + why);
        }
        return open;
    }

    private final class Listener implements ClientConnection.Listener {

        @Override
        public void joined(String given) {
            id = given;
            answered.countDown();
        }

        @Override
        public void refused(JsonNode reason) {
            refusal = reason;
            answered.countDown();
        }

        @Override
        public void heard(String event, List<JsonNode> values, Consumer<Object> acknowledge) {
            heard.add(new Heard(event, values));
            Object answer = answers.get(event);
            if (answer != null) {
                acknowledge.accept(answer);
            }
            Receipt receipt = receipts.get(event);
            ClientConnection.NamespaceSocket open = socket;
            if (receipt != null && open != null && !values.isEmpty()) {
                open.emit(receipt.event(), true, Values.plain(values.get(0).path(receipt.field())));
            }
        }
    }

    /** What is emitted for a message, and which field of the message it carries. */
    private record Receipt(String event, String field) {}
}
