package workbook.check.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.SourceFacts.Call;
import workbook.check.explain.Trace.Action;
import workbook.check.explain.Trace.Kind;
import workbook.check.explain.Trace.Message;

/** A message of the solution's that does not arrive: who hears it instead, what came instead, or why nothing came. */
record MissingMessage(Situation situation, Comparison difference, Message missing) {

    private static final int MOST_VALUES = 7;

    /** What the client's own {@code send} emits (Socket.IO client API, {@code socket.send}). */
    private static final String OF_SEND = "message";

    /** After one of them, what is sent may reach nobody. */
    private static final Set<String> IN_THE_WAY =
            Set.of("disconnect", "leaveRoom", "leaveRooms", "close", "stop", "removeNamespace", "off");

    private static final Pattern TO_A_ROOM = Pattern.compile("getRoomOperations\\([^()]*(\\([^()]*\\)[^()]*)*\\)$");

    private static final Pattern NAMESPACE = Pattern.compile("Namespace\\(\"([^\"]*)\"\\)");

    Optional<Cause> cause() {
        return nameInPlaceOfValue()
                .or(this::otherOrder)
                .or(this::otherOrderOfEvents)
                .or(this::hearers)
                .or(this::otherMessage)
                .or(this::notThen)
                .or(this::notAtAll);
    }

    private Set<String> expected() {
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
                + difference.words(expected(), missing) + ".";
        Call send = situation.source().theSend(missing.event()).orElse(null);
        return Optional.of(new Cause(
                CauseKind.OTHER_HEARERS,
                (words + " " + (send == null ? "" : reach(send, situation.source()))).strip(),
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
                && solutions().stream()
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

    /** What the call does, as far as its text tells. */
    static String reach(Call send, SourceFacts source) {
        boolean server = source.isServer(send.receiver().replaceFirst("[.(].*", ""));
        SourceFacts.Listener inside = send.inside();
        String own = inside == null
                ? "that connection"
                : switch (inside.kind()) {
                    case CONNECT -> "the one that has just connected";
                    case DISCONNECT -> "the one that is leaving";
                    case EVENT -> "the one that the event came in on";
                };
        if (send.inLoop() && send.target().matches("(?s).*Operations\\([^)]*\\)")) {
            return "`" + send.words() + "` (line " + send.line() + ") is in a loop: it broadcasts at each turn"
                    + (send.arguments().size() > 2
                            ? ", and leaves `" + send.arguments().get(1) + "` out of that one."
                            : ".");
        }
        if (send.onOwnClient()) {
            return "`" + send.words() + "` (line " + send.line() + ") sends to one connection: " + own + ".";
        }
        if (send.ownClient() == 1) {
            return "With `" + send.arguments().get(1) + "` directly after the event's name (line " + send.line()
                    + "), that connection is left out.";
        }
        if (send.inLoop() && send.target().contains(".get")) {
            return "`" + send.words() + "` (line " + send.line() + ") runs for each client of that loop.";
        }
        if (send.target().contains("getRoomOperations(")) {
            return "`" + send.words() + "` (line " + send.line()
                    + ") sends to the clients that are in that room at that moment.";
        }
        boolean predicate =
                send.arguments().size() > 2 && send.arguments().get(1).contains("->");
        if (predicate && send.target().contains("Operations(")) {
            return "`" + Wording.shortened(send.arguments().get(1).replaceAll("\\s+", " ")) + "` (line " + send.line()
                    + ") decides which clients are left out.";
        }
        if (send.target().endsWith("getBroadcastOperations()")
                && send.arguments().size() < 3) { // with more of them, one may say to whom
            return "`" + send.words() + "` (line " + send.line() + ") sends to every connection "
                    + (server ? "of all namespaces" : "in the namespace") + ", including " + own + ".";
        }
        return "";
    }

    /** Another message came to those who miss this one. */
    private Optional<Cause> otherMessage() {
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
                                + wordsThen(difference.got()).get(0) + "`."
                        : words + Trace.after(other) + ", and not yet" + Trace.after(action) + ".",
                "Check what decides when it is sent.");
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

    /** The client that misses it heard, at that moment, an event that has the value for its name. */
    private Optional<Cause> nameInPlaceOfValue() {
        Set<String> missed = difference.missedBy(missing);
        return difference.extra().stream()
                .filter(one -> one.kind() == Kind.EVENT && one.after() == missing.after() && missed.contains(one.to()))
                .filter(this::isNamedAsItsValue)
                .findFirst()
                .map(this::textAsEvent);
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

    private List<String> wordsThen(Trace trace) {
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
    private List<String> valuesThen(Trace trace) {
        return heardThen(trace)
                .filter(one -> one.kind() == Kind.EVENT && one.event().equals(missing.event()))
                .map(one -> Trace.values(one.data()))
                .toList();
    }

    private static String together(List<String> values) {
        String some = String.join(", ", values.subList(0, Math.min(MOST_VALUES, values.size())));
        return values.size() > MOST_VALUES ? some + ", ..." : some;
    }

    private boolean isNamedAsItsValue(Message one) {
        return missing.data().contains(Trace.json(one.event()));
    }

    private Cause textAsEvent(Message one) {
        return textAsEvent("The text became the event's name: an event `" + one.event() + "` was sent, but `"
                + missing.event() + "` is expected.");
    }

    /** Where a number was counted, if that was not in the listener. */
    private String taken(String words, @Nullable Call send) {
        if (send == null || !words.startsWith(ValueDifference.NUMBER_DIFFERS)) {
            return "";
        }
        return situation
                .source()
                .takenOutside(send.arguments())
                .map(name -> ". `" + name + "` was counted once, outside the listener")
                .orElse("");
    }

    /** An acknowledgement that became a value: its text is that of any object. */
    private String acknowledgement(Message one, @Nullable Call send) {
        boolean object = one.data().size() > missing.data().size()
                && one.data().stream().anyMatch(ValueDifference::isTextOfObject);
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
        boolean near = ValueDifference.nearly(missing.event(), one.event());
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
        List<String> expected = valuesThen(difference.expected());
        List<String> got = valuesThen(difference.got());
        if (expected.size() > 1 && got.size() > 1) { // which of them stands for which is not known
            return Cause.at(
                    CauseKind.OTHER_VALUE,
                    0,
                    "`" + missing.event() + "` arrives with " + together(got) + " instead of " + together(expected)
                            + ".",
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
                "`" + missing.event() + "` arrives with " + Trace.values(one.data()) + " instead of "
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
                        + ". Expected: `" + missing.words() + "` to " + difference.words(expected(), missing) + ".",
                "Check which clients the call that sends `" + one.event() + "` reaches, and what it sends.");
    }

    /** Nobody heard anything like it. */
    private Optional<Cause> notAtAll() {
        SourceFacts source = situation.source();
        List<Call> sends = source.sends(missing.event());
        if (sends.size() == 1 && isCalledByNobody(sends.get(0))) {
            return Optional.of(notCalled(sends.get(0)));
        }
        for (Call send : sends) {
            Optional<Cause> nobody = nobodyThere(send, source);
            if (nobody.isPresent()) {
                return nobody;
            }
        }
        if (sent().anyMatch(one -> one.after() != missing.after())) {
            return onlySometimes();
        }
        if (!sends.isEmpty()) {
            return notReached(sends).or(() -> whenCalled(sends));
        }
        List<Call> prints = source.calls("println", "print", "printf");
        if (!prints.isEmpty() && !situation.output().isBlank()) {
            return Optional.of(Cause.at(
                    CauseKind.PRINTED,
                    prints.get(0).line(),
                    "Your code prints, but it does not send `" + missing.event()
                            + "`. Printed text appears only on the program's own console.",
                    "Send the event `" + missing.event() + "`."));
        }
        return source.calls("sendEvent", "emit").stream().anyMatch(call -> call.event() == null)
                        || situation.solution().sends(missing.event()).isEmpty()
                ? Optional.empty()
                : Optional.of(Cause.of(
                        CauseKind.NOT_SENT,
                        "Nothing in your code sends the event `" + missing.event() + "`.",
                        "Send it where the task says."));
    }

    private boolean isCalledByNobody(Call send) {
        SourceFacts source = situation.source();
        return source.isCalledByNobody(send.method(), situation.solution())
                && source.calls("addListeners").isEmpty();
    }

    private Cause notCalled(Call send) {
        boolean annotated = situation.source().annotations().stream().anyMatch(name -> name.matches("On[A-Z].*"));
        return Cause.at(
                CauseKind.NOT_CALLED,
                send.line(),
                "`" + missing.event() + "` is sent in the method `" + send.method() + "`, but nothing calls that method"
                        + (annotated
                                ? ": an annotation is found only in an object that was handed to `addListeners`."
                                : "."),
                annotated ? "Add a listener in `configure`." : "Call it where the event is to be sent.");
    }

    private Optional<Cause> nobodyThere(Call send, SourceFacts source) {
        Optional<Call> early = source.calls("getAllClients", "getClients").stream()
                .filter(call -> call.inside() == null)
                .findFirst();
        if (send.inLoop() && send.inside() != null && early.isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.NOBODY_THERE,
                    early.get().line(),
                    "`" + missing.event() + "` is sent in a loop over clients that line "
                            + early.get().line() + " looked up when `configure` ran: nobody was connected then.",
                    "Look the clients up in the listener, each time you send."));
        }
        Matcher named = NAMESPACE.matcher(send.target());
        List<@Nullable String> made = ListenerDetector.namespaces(situation.solution());
        if (named.find() && !made.isEmpty() && !made.contains(null) && !made.contains(named.group(1))) {
            return Optional.of(Cause.at(
                    CauseKind.NOBODY_THERE,
                    send.line(),
                    "`" + missing.event() + "` is sent in the namespace `" + named.group(1) + "` (line " + send.line()
                            + "), and no client is in that one.",
                    "Check the name of the namespace."));
        }
        if (send.target().contains("getRoomOperations(")
                && source.calls("joinRoom", "joinRooms").isEmpty()) {
            String room = send.target().replaceFirst("(?s).*getRoomOperations\\((.*)\\).*", "$1");
            return Optional.of(Cause.at(
                    CauseKind.NOBODY_THERE,
                    send.line(),
                    "`" + missing.event() + "` is sent to the room " + room
                            + ", but nobody is in it: no client has joined that room.",
                    room.contains("getSessionId")
                            ? "To send to one client, call its own `sendEvent`."
                            : situation
                                            .solution()
                                            .calls("joinRoom", "joinRooms")
                                            .isEmpty()
                                    ? "Send to all connections of the namespace: `getBroadcastOperations()`."
                                    : "Let those who should hear it join the room: `joinRoom`."));
        }
        Action action = difference.before(missing);
        boolean itsListener = action != null
                && send.inside() != null
                && send.inside().event().equals(action.event())
                && sent().noneMatch(one -> one.to().equals(action.who()));
        if (action != null
                && send.ownClient() == 1
                && (itsListener || send.target().endsWith("getBroadcastOperations()"))
                && difference.missedBy(missing).equals(Set.of(action.who()))) {
            return Optional.of(Cause.at(
                    CauseKind.OTHER_HEARERS,
                    send.line(),
                    "With `" + send.arguments().get(1) + "` directly after the event's name (line " + send.line()
                            + "), that connection is left out, but " + action.who() + " should hear `"
                            + missing.event() + "`.",
                    "Check which clients the call that sends `" + missing.event() + "` reaches."));
        }
        boolean gone = send.inside() != null && send.inside().kind() == SourceFacts.Kind.DISCONNECT;
        if (gone && send.onOwnClient()) {
            return Optional.of(Cause.at(
                    CauseKind.NOBODY_THERE,
                    send.line(),
                    "`" + send.words() + "` sends to the client that has just left, and nobody else hears it.",
                    "Send to the others."));
        }
        if (send.inside() == null && send.target().contains("getBroadcastOperations()") && !send.later()) {
            return Optional.of(Cause.at(
                    CauseKind.NOBODY_THERE,
                    send.line(),
                    "`" + missing.event() + "` is sent while the server is set up. At that moment nobody is connected.",
                    "Send it in a listener, when clients are connected."));
        }
        return Optional.empty();
    }

    /** What it sends to would have heard it, and nothing else is in the way. */
    private Optional<Cause> notReached(List<Call> sends) {
        Call send = sends.get(0).without(solutions());
        SourceFacts.Listener listener = send.inside();
        Action action = difference.before(missing);
        boolean nested = listener != null && listener.inside() != null;
        if (nested || sends.size() > 1 || listener == null || action == null || send.later() || send.inLoop()) {
            return Optional.empty();
        }
        List<String> namespaces = situation.solution().calls("addNamespace").stream()
                .map(Call::event)
                .toList();
        boolean elsewhere =
                situation.source().calls("addNamespace").stream().anyMatch(call -> !namespaces.contains(call.event()));
        if (elsewhere) { // the clients may not be there
            return Optional.empty();
        }
        boolean ran = action.runs(listener);
        int values = situation
                .solution()
                .theSend(missing.event())
                .map(one -> one.arguments().size())
                .orElse(0);
        boolean toOne = send.onOwnClient() && listener.kind() != SourceFacts.Kind.DISCONNECT;
        boolean toAll = send.target().equals(listener.receiver() + ".getBroadcastOperations()");
        boolean leftOut = send.ownClient() == 1 && missing.to().equals(action.who());
        boolean more = send.arguments().size() > values; // who is left out, or whom to send to
        boolean toServer = send.name().equals("emit") && send.receiver().equals(listener.receiver());
        boolean inTheWay =
                situation.source().otherCalls(situation.solution()).stream().anyMatch(IN_THE_WAY::contains);
        if (!ran || leftOut || more || inTheWay || !(toOne || toAll || toServer)) {
            return Optional.empty();
        }
        return Optional.of(Cause.at(
                CauseKind.NOT_REACHED,
                send.line(),
                "No `" + missing.event() + "` was sent" + Trace.after(action) + ": line " + send.line()
                        + ", which sends it, was not reached."
                        + (send.runsOnlyIf().isEmpty() ? "" : " " + send.runsOnlyIf())
                        + new KeptState(situation.source()).after(send),
                send.runsOnlyIf().isEmpty() ? "Check why it did not run." : "Check why that was not the case."));
    }

    /** The solution's calls that send it: the conditions that these have, too, are right. */
    private List<Call> solutions() {
        return situation.solution().sends(missing.event());
    }

    /** The solution sends it in a method that the page of its client calls, and in no listener. */
    private Optional<Cause> whenCalled(List<Call> sends) {
        Set<String> called = solutions().stream()
                .filter(send -> send.inside() == null && send.name().equals("emit"))
                .map(Call::method)
                .collect(Collectors.toSet());
        if (called.size() != 1 || called.contains("talk") || called.contains("")) {
            return Optional.empty();
        }
        String method = called.iterator().next();
        List<Call> own = sends.stream().filter(send -> send.inside() == null).toList();
        if (own.isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.NOT_SENT,
                    "The method `" + method + "` doesn't send `" + missing.event() + "`: only a listener does.",
                    "Send it there, too."));
        }
        Call send = own.get(0);
        return own.size() > 1
                        || !send.method().equals(method)
                        || send.runsOnlyIf().isEmpty()
                ? Optional.empty()
                : Optional.of(Cause.at(
                        CauseKind.NOT_REACHED,
                        send.line(),
                        "No `" + missing.event() + "` was sent: line " + send.line()
                                + ", which sends it, was not reached. " + send.runsOnlyIf(),
                        "Check why that was not the case."));
    }

    /** All that was sent as that event. */
    private Stream<Message> sent() {
        return difference.got().messages().stream()
                .filter(one -> one.kind() == Kind.EVENT && one.event().equals(missing.event()));
    }

    /** False of a method that the test can call, and nothing in the file does. */
    private boolean isCalled(String method) {
        return Set.of("", "configure", "talk").contains(method)
                || !situation.source().calls(method).isEmpty();
    }

    /** The only listener that ran then, if the solution sends it in there, and nothing in this one can send it. */
    private Optional<SourceFacts.Listener> listenerWithoutIt(Action action) {
        List<SourceFacts.Listener> ran =
                situation.source().listeners().stream().filter(action::runs).toList();
        boolean sentThere = solutions().stream().anyMatch(send -> send.inside() != null && action.runs(send.inside()));
        if (ran.size() != 1 || !sentThere) {
            return Optional.empty();
        }
        Set<String> own = situation.source().declared.keySet();
        boolean maySend = situation.source().calls().stream()
                .filter(call -> ran.get(0).equals(call.inside()))
                .anyMatch(call -> own.contains(call.name())
                        || (Set.of("sendEvent", "emit", "send").contains(call.name())
                                && (call.event() == null || missing.event().equals(call.event()))));
        return maySend ? Optional.empty() : Optional.of(ran.get(0));
    }

    /** The same event arrived at another time, and this one did not. */
    private Optional<Cause> onlySometimes() {
        Action action = difference.before(missing);
        boolean blank = action != null && action.data().stream().anyMatch(value -> value.matches("\"\\s*\""));
        Optional<Message> before =
                sent().filter(one -> one.after() < missing.after()).reduce((first, second) -> second);
        boolean earlier = before.isPresent();
        Optional<Call> send = situation.source().theSend(missing.event()).map(call -> call.without(solutions()));
        boolean room =
                send.filter(call -> TO_A_ROOM.matcher(call.target()).find()).isPresent();
        boolean toOthers = sent().anyMatch(one -> one.after() == missing.after());
        boolean unsent =
                send.filter(call -> call.ownClient() < 1 && !call.inLoop()).isPresent() && !room;
        String what = "No `" + missing.event() + "` "
                + (toOthers ? "reached " + Trace.named(missing.to()) : unsent ? "was sent" : "arrived")
                + Trace.after(action)
                + (blank ? ", a text without letters" : "") + ". "
                + before.map(one -> Wording.capital(Trace.named(one.to())) + " heard one before that.")
                        .orElse("A later one arrived.");
        Optional<SourceFacts.Listener> lacking = action == null ? Optional.empty() : listenerWithoutIt(action);
        if (lacking.isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.NOT_ALWAYS_SENT,
                    lacking.get().line(),
                    what + " " + Wording.capital(lacking.get().words()) + " (line "
                            + lacking.get().line() + ") doesn't send it.",
                    "Send it there, too, where the task says so."));
        }
        if (room) { // it may have been sent to a room that nobody else was in
            return Optional.of(Cause.at(
                    CauseKind.NOT_ALWAYS_SENT,
                    send.get().line(),
                    what + " `" + send.get().words() + "` (line " + send.get().line()
                            + ") sends to the clients that are in that room at that moment.",
                    "Check whether that line runs, and who is in the room then."));
        }
        boolean connects = action != null && action.event().equals("connect");
        Optional<Call> uncalled = send.filter(call -> connects && call.inside() == null && !isCalled(call.method()));
        if (uncalled.isPresent()) {
            Call line = uncalled.get();
            return Optional.of(Cause.at(
                    CauseKind.NOT_ALWAYS_SENT,
                    line.line(),
                    what + " Line " + line.line() + ", which sends it, is in `" + line.method()
                            + "`, and no line of your code calls that.",
                    "Check which listener should send it then."));
        }
        String condition = send.map(Call::runsOnlyIf).orElse("");
        String behind = send.map(new KeptState(situation.source())::after).orElse("");
        Optional<String> kept =
                earlier ? send.flatMap(new KeptState(situation.source())::leftBehind) : Optional.empty();
        return Optional.of(Cause.at(
                CauseKind.NOT_ALWAYS_SENT,
                send.map(Call::decidedAt).orElse(0),
                what
                        + (condition.isEmpty() ? "" : " " + condition)
                        + kept.map(name -> " `" + name
                                        + "` lives longer than the listener runs: the next event finds"
                                        + " what the last one left in it.")
                                .orElse("")
                        + behind,
                condition.isEmpty()
                        ? "Check which line should send `" + missing.event() + "` then, and whether it runs."
                        : "Check why that was not the case."));
    }
}
