package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Trace.Kind;
import workbook.check.explain.Trace.Message;

/** A message of the solution's that does not arrive: who hears it instead, what came instead, or why nothing came. */
record MissingMessage(Situation situation, Comparison difference, Message missing) {

    private static final int MOST_VALUES = 7;

    Optional<Cause> cause() {
        var other = new OtherMessage(situation, difference, missing, this);
        return other.nameInPlaceOfValue()
                .or(this::otherOrder)
                .or(this::otherOrderOfEvents)
                .or(this::hearers)
                .or(other::cause)
                .or(this::notThen)
                .or(() -> new NothingCame(situation, difference, missing).cause());
    }

    Set<String> expected() {
        return difference.expectedHearers(missing);
    }

    /** The same message, to others than it should. */
    private Optional<Cause> hearers() {
        Set<String> got = difference.hearers(missing);
        if (got.isEmpty() || got.equals(expected()) || everyoneGotAnotherValue()) {
            return Optional.empty();
        }
        boolean several = difference.got().messages().stream()
                .anyMatch(one -> one.event().equals(missing.event()) && !one.says(missing));
        String what = several ? missing.words() : missing.event();
        String words = "`" + what + "` was sent to " + difference.words(got, missing) + " instead of "
                + difference.words(expected(), missing) + "." + difference.ofTheEmitter(missing, got, expected());
        if (difference.crosses(missing)) {
            return Optional.of(Cause.of(
                    CauseKind.OTHER_HEARERS,
                    words,
                    "A server sends to its own clients by itself. Check how this gets to the other server, and whom it"
                            + " reaches there."));
        }
        Call send = situation.source().theSend(missing.event()).orElse(null);
        return Optional.of(new Cause(
                CauseKind.OTHER_HEARERS,
                (words + " " + (send == null ? "" : Reach.of(send, situation.source()))).strip()
                        + (send == null || !expected().containsAll(got)
                                ? ""
                                : KeptState.of(situation).oneForEachKey(send)),
                "Check which clients "
                        + (isTheSolutions(send)
                                ? "are in the room at that moment."
                                : "the call that sends `" + missing.event() + "` reaches."),
                send == null || isTheSolutions(send) ? 0 : send.line()));
    }

    /** A call that is as it should be: what is wrong is who is in the room. */
    private boolean isTheSolutions(@Nullable Call send) {
        return send != null
                && !send.inLoop()
                && send.target().contains("getRoomOperations(")
                && situation.solution().sends(missing.event()).stream()
                        .anyMatch(one -> one.words().equals(send.words())
                                && one.arguments().equals(send.arguments()));
    }

    /** The client that misses it heard the same event at that moment, with something else. */
    private boolean everyoneGotAnotherValue() {
        return difference.missedBy(missing).stream()
                .allMatch(who -> difference.extra().stream()
                        .anyMatch(one -> one.to().equals(who)
                                && one.after() == missing.after()
                                && one.event().equals(missing.event())));
    }

    /** Something came at that moment, as it should have done before or later. */
    private Optional<Cause> notThen() {
        List<String> expected = valuesThen(difference.expected());
        List<String> got = valuesThen(difference.got());
        boolean fewer = expected.containsAll(got);
        if (got.isEmpty() || got.size() > expected.size()) {
            return Optional.empty();
        }
        String hears = Wording.capital(Trace.named(missing.to())) + " hears `" + missing.event() + "` with "
                + together(got) + Trace.after(difference.before(missing)) + ". Expected: " + together(expected) + ".";
        return Optional.of(Cause.at(
                fewer ? CauseKind.NOT_ALWAYS_SENT : CauseKind.OTHER_ORDER,
                0,
                hears,
                fewer
                        ? "Check which of them are sent."
                        : "Check which of them are kept, with which values, and in which order they are sent."));
    }

    /** The client that misses it heard the same events at that moment, but in another order. */
    private Optional<Cause> otherOrder() {
        List<String> expected = valuesThen(difference.expected());
        List<String> got = valuesThen(difference.got());
        return expected.equals(got) || !sorted(expected).equals(sorted(got))
                ? Optional.empty()
                : Optional.of(Cause.at(
                        CauseKind.OTHER_ORDER,
                        0,
                        "`" + missing.event() + "` arrives in another order: " + together(got) + " instead of "
                                + together(expected) + ".",
                        "Check in which order they are kept, and in which they are sent."));
    }

    /** Its hearer hears the same events after the same action, in another order. */
    private Optional<Cause> otherOrderOfEvents() {
        List<String> expected = wordsThen(difference.expected());
        List<String> got = wordsThen(difference.got());
        return expected.equals(got) || !sorted(expected).equals(sorted(got)) || !expected.contains(missing.words())
                ? Optional.empty()
                : Optional.of(Cause.at(
                        CauseKind.OTHER_ORDER,
                        0,
                        Wording.capital(missing.to()) + " hears `" + String.join("`, then `", got)
                                + "`. Expected: first `" + String.join("`, then `", expected) + "`.",
                        "Check in which order they are sent."));
    }

    List<String> wordsThen(Trace trace) {
        return heardThen(trace).map(Message::words).toList();
    }

    /** What its hearer hears after the same action. */
    private Stream<Message> heardThen(Trace trace) {
        return trace.messages().stream().filter(one -> one.to().equals(missing.to()) && one.after() == missing.after());
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().sorted().toList();
    }

    /** The values of this event that its hearer hears after the same action, each in words. */
    List<String> valuesThen(Trace trace) {
        return heardThen(trace)
                .filter(one -> one.kind() == Kind.EVENT && one.event().equals(missing.event()))
                .map(one -> Trace.values(one.data()))
                .toList();
    }

    static String together(List<String> values) {
        String some = String.join(", ", values.subList(0, Math.min(MOST_VALUES, values.size())));
        return values.size() > MOST_VALUES ? some + ", ..." : some;
    }
}
