package workbook.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks one client, or the test's server, what it heard.
 *
 * <p>Each question waits for proof, not for time: first for the threads that the exercise started,
 * then for a round trip behind which nothing earlier can be outstanding.
 */
public final class WitnessAssert {

    /** In the place of an event's name. */
    private static final String NOTHING = "";

    private final Witness witness;

    WitnessAssert(Witness witness) {
        this.witness = witness;
    }

    /** Heard this event with these values exactly once, among whatever else. */
    public WitnessAssert heard(String event, @Nullable Object... values) {
        Heard wanted = Heard.of(event, values);
        expects(event, wanted.toString(), before -> before.equals(NOTHING));
        long times = heard().stream().filter(wanted::equals).count();
        return require(times == 1, "hears " + wanted + (times > 1 ? " once" : ""));
    }

    /** Heard this event with these values once, and nothing else. */
    public WitnessAssert heardOnly(String event, @Nullable Object... values) {
        Heard wanted = Heard.of(event, values);
        String words = "only " + wanted;
        expects(event, words, before -> true);
        return require(heard().equals(List.of(wanted)), "hears " + words);
    }

    /** Heard this event with one value each, exactly these, in this order; without a value, it heard none. */
    public WitnessAssert heardInOrder(String event, @Nullable Object... each) {
        List<Heard> wanted =
                Arrays.stream(each).map(value -> Heard.of(event, value)).toList();
        String words = wanted.isEmpty()
                ? "no " + event
                : wanted.stream().map(Heard::toString).collect(Collectors.joining(", "))
                        + (wanted.size() > 1 ? ", in this order" : "");
        expects(event, words, before -> before.equals(event) || before.equals(NOTHING));
        List<Heard> seen =
                heard().stream().filter(one -> one.event().equals(event)).toList();
        return require(seen.equals(wanted), "hears " + words);
    }

    /** Heard nothing at all: proven, since anything sent to it would have arrived by now. */
    public WitnessAssert heardNothing() {
        expects(NOTHING, "nothing", before -> before.equals(NOTHING));
        return require(heard().isEmpty(), "hears nothing");
    }

    /**
     * Received no frame that contains this text, in whatever event, acknowledgement or other packet: proven,
     * as {@link #heardNothing} is. For a client that may hear other things. The id that the server gives a connection
     * is made by chance, and doesn't count.
     */
    public WitnessAssert receivedNothingWith(String text) {
        expects(null, "nothing with " + Values.write(text), before -> false);
        heard();
        String written = Values.write(text);
        String asJson = written.substring(1, written.length() - 1); // without its quotes
        List<String> found = witness.lab().frames().stream()
                .filter(frame -> !frame.sent() && isOfWitness(frame.client()))
                .map(Frame::raw)
                .filter(raw -> {
                    String said = Frame.withoutId(raw);
                    return said.contains(text) || said.contains(asJson);
                })
                .toList();
        if (!found.isEmpty()) {
            throw witness.lab()
                    .run()
                    .missed(
                            witness.name() + " receives nothing with " + written,
                            witness.name() + " received " + String.join(", ", found));
        }
        witness.lab().run().met(witness.name());
        return this;
    }

    /** Its connection carries the frames of all namespaces that it is in. */
    private boolean isOfWitness(String client) {
        return client.equals(witness instanceof Member member ? member.client().name() : witness.name());
    }

    /** Tried to connect, and was not let in. */
    public WitnessAssert wasRefused() {
        boolean refused = witness instanceof Member member && member.refusal() != null;
        if (!refused) {
            throw witness.lab()
                    .run()
                    .missed(
                            witness.name() + " is refused",
                            witness.name() + (witness.connected() ? " is connected" : " is not connected"));
        }
        return this;
    }

    /**
     * Tried to connect, was not let in, and was told this reason.
     *
     * @param reason the payload of the {@code connect_error}, or the message of its exception
     */
    public WitnessAssert wasRefused(Object reason) {
        wasRefused();
        JsonNode told = witness instanceof Member member ? member.refusal() : null;
        JsonNode wanted = Values.tree(reason);
        if (!wanted.equals(told)) {
            throw witness.lab()
                    .run()
                    .missed(
                            witness.name() + " is refused with " + wanted,
                            witness.name() + " was refused with " + told);
        }
        return this;
    }

    /**
     * Tells what is asked now, for the delivery table.
     *
     * @param event null for what is asked of all frames, which no later question contains
     * @param replaced events: what was asked of them before is contained in this, since all that was heard counts
     */
    private void expects(@Nullable String event, String words, Predicate<String> replaced) {
        witness.lab().run().expects(witness.name(), event, words, replaced);
    }

    private List<Heard> heard() {
        witness.lab().settles();
        if (!witness.connected() && witness.all().isEmpty()) {
            witness.fence(); // which says why it is not connected
        }
        return witness.all();
    }

    private WitnessAssert require(boolean met, String wanted) {
        if (!met) {
            List<Heard> seen = witness.all();
            String words = seen.isEmpty()
                    ? "nothing"
                    : seen.stream().map(Heard::toString).collect(Collectors.joining(", "));
            throw witness.lab().run().missed(witness.name() + " " + wanted, witness.name() + " heard " + words);
        }
        witness.lab().run().met(witness.name());
        return this;
    }
}
