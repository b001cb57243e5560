package workbook.check.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Trace.Action;
import workbook.check.explain.Trace.Kind;
import workbook.check.explain.Trace.Message;

/**
 * Another message came to those who miss one: too late, with another value, under another name, or to others.
 *
 * @param around what else its hearer heard
 */
record OtherMessage(Situation situation, Comparison difference, Message missing, MissingMessage around) {

    /** What the client's own {@code send} emits (Socket.IO client API, {@code socket.send}). */
    private static final String OF_SEND = "message";

    /** Another message came to those who miss this one. */
    Optional<Cause> cause() {
        Set<String> missed = difference.missedBy(missing);
        List<Message> instead = difference.extra().stream()
                .filter(one -> one.kind() == Kind.EVENT && one.after() >= missing.after())
                .filter(one -> !standsForALaterOne(one))
                .toList();
        for (Message one : instead) {
            boolean toThem = missed.contains(one.to());
            if (toThem && one.says(missing)) {
                return Optional.of(late(one));
            }
            if (toThem && one.event().equals(missing.event())) {
                return Optional.of(otherValue(one));
            }
            if (toThem && one.data().equals(missing.data())) {
                return Optional.of(otherName(one));
            }
            if (isNamedAsItsValue(one)) {
                return Optional.of(textAsEvent(one));
            }
            if (one.data().isEmpty() && isJoined(one.event())) {
                return Optional.of(textAsEvent("The event's name and its value were joined into one text: an event `"
                        + one.event() + "` without a value was sent."));
            }
        }
        return instead.stream()
                .filter(one -> one.data().equals(missing.data()) || one.event().equals(missing.event()))
                .findFirst()
                .map(this::toOthers);
    }

    /** The same message, after another action, or after others that follow the same one. */
    private Cause late(Message one) {
        Action action = difference.before(missing);
        Action other = difference.before(one);
        String words = "`" + missing.words() + "` arrives";
        return Cause.at(
                CauseKind.OTHER_ORDER,
                situation.source().lineOfSend(missing.event()),
                one.after() == missing.after()
                        ? words + " later than it should: first comes `"
                                + around.wordsThen(difference.got()).get(0) + "`."
                        : words + Trace.after(other) + ", and not yet" + Trace.after(action) + ".",
                "Check what decides when it is sent.");
    }

    /** The client that misses it heard, at that moment, an event that has the value for its name. */
    Optional<Cause> nameInPlaceOfValue() {
        Set<String> missed = difference.missedBy(missing);
        return difference.extra().stream()
                .filter(one -> one.kind() == Kind.EVENT && one.after() == missing.after() && missed.contains(one.to()))
                .filter(this::isNamedAsItsValue)
                .findFirst()
                .map(this::textAsEvent);
    }

    private boolean isNamedAsItsValue(Message one) {
        return missing.data().contains(Trace.json(one.event()));
    }

    private Cause textAsEvent(Message one) {
        return textAsEvent("The text became the event's name: an event `" + one.event() + "` was sent, but `"
                + missing.event() + "` is expected.");
    }

    /** Where a number was counted, if that was outside of every listener. */
    private String taken(String words, @Nullable Call send) {
        if (send == null || !words.startsWith(TextDifference.NUMBER_DIFFERS)) {
            return "";
        }
        SourceFacts source = situation.source();
        return source.outside.stream()
                .filter(name -> source.madeFrom(name).matches("(?s).*(incrementAndGet|getAndIncrement|\\+\\+).*"))
                .filter(name -> send.arguments().stream().anyMatch(one -> DeclaredNames.mentions(one, name)))
                .findFirst()
                .map(name -> ". `" + name + "` was counted once, outside the listener")
                .orElse("");
    }

    /** An acknowledgement that became a value: its text is that of any object. */
    private String acknowledgement(Message one, @Nullable Call send) {
        boolean object = one.data().size() > missing.data().size()
                && one.data().stream().anyMatch(TextDifference::isTextOfObject);
        return object && send != null && send.name().equals("emit")
                ? ". An object was sent as text: only an `Ack` or an `AckWithTimeout` of the client's library, as"
                        + " the last argument, asks for an acknowledgement"
                : "";
    }

    /** The name that is expected and the value that is expected, one after the other. */
    private boolean isJoined(String event) {
        return event.startsWith(missing.event())
                && missing.data().stream()
                        .map(value -> value.replaceAll("^\"|\"$", ""))
                        .anyMatch(value -> !value.isEmpty() && event.endsWith(value));
    }

    private Cause textAsEvent(String what) {
        Optional<Call> send = situation.source().calls("sendEvent", "emit").stream()
                .filter(call -> call.event() == null)
                .findFirst();
        return Cause.at(
                CauseKind.TEXT_AS_EVENT,
                send.map(Call::line).orElse(0),
                what + " The first argument of `" + send.map(Call::name).orElse("sendEvent") + "` is the event's name.",
                "Name the event first, then its values, each as an argument of its own.");
    }

    /** It came when another message was missing, and so belongs to that one. */
    private boolean standsForALaterOne(Message one) {
        return one.after() != missing.after()
                && difference.missing().stream()
                        .anyMatch(other -> other.after() == one.after()
                                && other.to().equals(one.to())
                                && other.event().equals(one.event()));
    }

    private Cause otherName(Message one) {
        boolean near = TextDifference.nearly(missing.event(), one.event());
        Optional<Call> unnamed = one.event().equals(OF_SEND)
                ? situation.source().calls("send").stream().findFirst()
                : Optional.empty();
        return Cause.at(
                CauseKind.OTHER_EVENT,
                unnamed.map(Call::line).orElse(situation.source().lineOfSend(one.event())),
                "The event is sent as `" + one.event() + "`, but `" + missing.event() + "` is expected"
                        + (near ? ": names are compared letter by letter." : ".")
                        + (unnamed.isPresent() ? " `send` is short for `emit(\"message\", ...)`." : ""),
                "Send it as `" + missing.event() + "`.");
    }

    private Cause otherValue(Message one) {
        List<String> expected = around.valuesThen(difference.expected());
        List<String> got = around.valuesThen(difference.got());
        if (expected.size() > 1 && got.size() > 1) { // which of them stands for which is not known
            return Cause.at(
                    CauseKind.OTHER_VALUE,
                    0,
                    "`" + missing.event() + "` arrives with " + MissingMessage.together(got) + " instead of "
                            + MissingMessage.together(expected) + ".",
                    "Check which of them are sent.");
        }
        Call send = situation.source().theSend(one.event()).orElse(null);
        Optional<String> id = situation.source().sends(one.event()).stream()
                .filter(call ->
                        call.arguments().size() > 1 && call.arguments().get(1).contains("getSessionId()"))
                .map(call -> call.arguments().get(1))
                .findFirst();
        if (id.isPresent() && one.data().size() > missing.data().size()) {
            return Cause.at(
                    CauseKind.OTHER_VALUE,
                    situation.source().lineOfSend(one.event()),
                    "`" + id.get() + "` is sent as a value: `" + one.event() + "` arrives with "
                            + Trace.values(one.data()) + ". Only a client itself, directly after the event's name, is"
                            + " left out.",
                    "Hand over the client, not its id.");
        }
        boolean fixed = send != null
                && send.texts().size() > 1
                && one.data()
                        .equals(List.of(Trace.json(send.texts().get(send.texts().size() - 1))));
        String how = fixed
                ? ": line " + send.line() + " sends this text whatever comes in"
                : one.data().isEmpty()
                        ? ""
                        : ValueDifference.of(missing.data(), one.data())
                                .map(words -> ": it " + words + taken(words, send) + acknowledgement(one, send))
                                .orElse("");
        return Cause.at(
                CauseKind.OTHER_VALUE,
                situation.source().lineOfSend(one.event()),
                "`" + missing.event() + "` arrives " + where() + "with " + Trace.values(one.data()) + " instead of "
                        + Trace.values(missing.data()) + how + ".",
                "Check what is sent as `" + missing.event() + "`.");
    }

    /** Neither to those who should hear it, nor as it should be. */
    private Cause toOthers(Message one) {
        var to = new LinkedHashSet<String>();
        difference.extra().stream().filter(one::says).forEach(each -> to.add(each.to()));
        String name = one.event().equals(missing.event()) ? "`" + one.event() + "`" : "The event `" + one.event() + "`";
        return Cause.at(
                CauseKind.OTHER_HEARERS,
                situation.source().lineOfSend(one.event()),
                name + " was sent to " + difference.words(to, one) + ", with " + Trace.values(one.data())
                        + ". Expected: `" + missing.words() + "` to " + difference.words(around.expected(), missing)
                        + ".",
                "Check which clients the call that sends `" + one.event() + "` reaches, and what it sends.");
    }

    /** With whom, if the test asks somebody else, for whom something else is expected. */
    private String where() {
        Set<String> asked = Situation.missed(situation.test());
        return asked.isEmpty() || asked.contains(missing.to()) ? "" : "at " + Trace.named(missing.to()) + " ";
    }
}
