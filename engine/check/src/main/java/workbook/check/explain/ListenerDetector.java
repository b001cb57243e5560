package workbook.check.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.SourceFacts.Kind;
import workbook.check.explain.SourceFacts.Listener;
import workbook.check.explain.Trace.Message;
import workbook.kit.Row;

/** Listeners: none, for another event, on another object, added once per connection. */
final class ListenerDetector implements Detector {

    private static final Pattern UNHANDLED = Pattern.compile("nobody on the server handles (.+)");
    private static final Pattern NAME = Pattern.compile("Namespace\\(\"([^\"]*)\"");
    private static final Pattern MADE = Pattern.compile("(add|get)Namespace\\(|^new ");

    @Override
    public Optional<Cause> cause(Situation situation) {
        return noNamespace(situation)
                .or(() -> asEvent(situation, Kind.CONNECT))
                .or(() -> asEvent(situation, Kind.DISCONNECT))
                .or(() -> neverComes(situation))
                .or(() -> ofAClient(situation))
                .or(() -> perConnection(situation))
                .or(() -> addedTwice(situation))
                .or(() -> inAListener(situation))
                .or(() -> unhandled(situation))
                .or(() -> elsewhere(situation))
                .or(() -> otherEvent(situation))
                .or(() -> once(situation))
                .or(() -> missing(situation, Kind.DISCONNECT))
                .or(() -> missing(situation, Kind.CONNECT));
    }

    /** A client was refused, since a namespace that the solution makes isn't there. */
    private static Optional<Cause> noNamespace(Situation situation) {
        List<String> own = namespaces(situation.source());
        if (!situation.got().contains("Invalid namespace") || own.contains(null)) {
            return Optional.empty();
        }
        return namespaces(situation.solution()).stream()
                .filter(name -> name != null && !own.contains(name))
                .findFirst()
                .map(name -> Cause.of(
                        CauseKind.NO_NAMESPACE,
                        "Your code makes no namespace `" + name + "`"
                                + own.stream()
                                        .filter(other -> ValueDifference.nearly(name, other))
                                        .findFirst()
                                        .map(other -> ", but one called `" + other + "`")
                                        .orElse("")
                                + ": a client that joins it is refused.",
                        "Make it with `addNamespace(\"" + name + "\")`."));
    }

    /** The names of those that it makes; null for one whose name is not a literal. */
    static List<@Nullable String> namespaces(SourceFacts source) {
        var names = new ArrayList<@Nullable String>();
        source.calls("addNamespace").forEach(call -> names.add(call.event()));
        return names;
    }

    /** A client's listener for its own connection is for another event, or is not there; what it sends is missing. */
    private static Optional<Cause> ofAClient(Situation situation) {
        for (String event : List.of("connect", "disconnect")) {
            List<Listener> needed = listenersFor(event, situation.solution());
            List<Listener> own = situation.source().listeners(Kind.EVENT);
            boolean known = own.stream().noneMatch(one -> one.event().isEmpty());
            if (needed.isEmpty()
                    || !known
                    || !listenersFor(event, situation.source()).isEmpty()) {
                continue;
            }
            Optional<Listener> instead = own.stream()
                    .filter(one -> listenersFor(one.event(), situation.source()).size()
                            > listenersFor(one.event(), situation.solution()).size())
                    .reduce((first, last) -> last)
                    .filter(any -> differs(situation));
            if (instead.isPresent()) {
                return instead.map(one -> anotherEvent(one, event, "client's own library"));
            }
            if (lacksWhatItSends(situation, needed)) {
                return Optional.of(Cause.of(
                        CauseKind.NO_LISTENER,
                        "Your client has no listener for `" + event + "`, so nothing happens when it " + event + "s.",
                        "Add one: `socket.on(Socket.EVENT_" + event.toUpperCase(Locale.ROOT) + ", ...)`."));
            }
        }
        return Optional.empty();
    }

    private static boolean differs(Situation situation) {
        Comparison difference = situation.difference();
        return lacksSomething(situation) || (difference != null && difference.firstExtra() != null);
    }

    /**
     * One of these sends it in the solution, and no listener of the file does. Where other code of the solution
     * sends it, too, that has done so.
     */
    private static boolean lacksWhatItSends(Situation situation, List<Listener> needed) {
        Comparison difference = situation.difference();
        Message missing = difference == null ? null : difference.firstMissing();
        if (missing == null) {
            return false;
        }
        List<SourceFacts.Call> sends = situation.solution().sends(missing.event());
        boolean otherCodeDid = difference.got().messages().stream()
                .anyMatch(one -> missing.event().equals(one.event()));
        return sends.stream().anyMatch(send -> needed.contains(send.inside()))
                && (otherCodeDid || sends.stream().allMatch(send -> needed.contains(send.inside())))
                && situation.source().sends(missing.event()).stream().allMatch(send -> send.inside() == null);
    }

    /** Only where something came too often, or to too many: in itself it is no mistake. */
    private static Optional<Cause> perConnection(Situation situation) {
        Comparison difference = situation.difference();
        Listener nested = situation.source().addedPerConnection().orElse(null);
        Message extra = difference == null ? null : difference.firstExtra();
        boolean logged = situation.log() != null;
        if (nested == null || !(logged || (extra != null && canCause(nested, extra, difference)))) {
            return Optional.empty();
        }
        long times = extra == null || difference == null ? 0 : difference.timesThen(extra);
        String what = nested.kind() == Kind.EVENT ? "The listener for " + named(nested) : "A disconnect listener";
        String often = times < 2 || extra == null
                ? ""
                : " Here " + Trace.named(extra.to()) + " heard `" + extra.words() + "` " + times + " times.";
        return Optional.of(Cause.at(
                CauseKind.ADDED_PER_CONNECTION,
                nested.line(),
                what + " is added inside the connect listener: each client that connects can add one more, and each"
                        + " of them hears the events of all clients." + often,
                "Add it outside the connect listener: a listener is added once, for all clients."));
    }

    /**
     * Another acknowledgement than the expected one comes from the listener of its event, or from what that listener
     * has changed each time it was called.
     */
    private static boolean canCause(Listener listener, Message extra, Comparison difference) {
        return extra.kind() == Trace.Kind.EVENT
                || extra.event().equals(listener.event())
                || difference.got().actions().stream()
                        .anyMatch(action -> action.event().equals(listener.event()));
    }

    /** A client that waits for an event in place of the acknowledgement. */
    private static Optional<Cause> neverComes(Situation situation) {
        Comparison difference = situation.difference();
        boolean asks = situation.solution().calls("emit").stream()
                .anyMatch(call -> !call.arguments().isEmpty()
                        && call.arguments().get(call.arguments().size() - 1).contains("Ack"));
        if (difference == null || !asks || !lacksSomething(situation)) {
            return Optional.empty();
        }
        return notNeeded(situation).stream()
                .filter(one -> !one.event().isEmpty())
                .filter(one -> difference.got().actions().stream()
                        .noneMatch(action -> action.who().equals(Trace.SERVER)
                                && action.event().equals(one.event())))
                .findFirst()
                .map(one -> Cause.at(
                        CauseKind.LISTENS_FOR_ANOTHER_EVENT,
                        one.line(),
                        "Your code listens for `" + one.event()
                                + "`, but the server emits no such event. It answers with"
                                + " an acknowledgement, which goes to the `Ack` that is the last argument of `emit`.",
                        "Hand `emit` an `Ack` as its last argument."));
    }

    private static String named(Listener listener) {
        return listener.event().isEmpty() ? "an event" : "`" + listener.event() + "`";
    }

    private static Optional<Cause> unhandled(Situation situation) {
        for (String note : situation.test().notes()) {
            Matcher unhandled = UNHANDLED.matcher(note);
            if (unhandled.matches() && !canBeMeant(unhandled.group(1), situation.source())) {
                return Optional.of(unhandled(unhandled.group(1), situation));
            }
        }
        return Optional.empty();
    }

    /** No listener has that name, but the name of one is not written where it's added: it may be this one. */
    private static boolean canBeMeant(String event, SourceFacts source) {
        return listenersFor(event, source).isEmpty()
                && !listenersFor("", source).isEmpty();
    }

    private static Cause unhandled(String event, Situation situation) {
        List<Listener> named = listenersFor(event, situation.source());
        boolean enough =
                named.size() >= listenersFor(event, situation.solution()).size();
        Listener skipped = named.stream()
                .filter(one -> isConditional(one, situation.source()))
                .findFirst()
                .orElse(null);
        if (skipped != null) {
            return notAdded(skipped);
        }
        if (enough && !named.isEmpty()) {
            return notThere(misplaced(named, situation), situation);
        }
        List<Listener> all = notNeeded(situation);
        for (Listener one : all) {
            if (ValueDifference.nearly(event, one.event())) {
                return anotherEvent(one, event, "client");
            }
        }
        if (all.size() == 1 && !all.get(0).event().isEmpty()) {
            return Cause.at(
                    CauseKind.LISTENS_FOR_ANOTHER_EVENT,
                    all.get(0).line(),
                    "The client emits `" + event + "`, but your code listens for `"
                            + all.get(0).event() + "`.",
                    "Listen for the event that the client emits.");
        }
        return named.isEmpty()
                ? Cause.of(
                        CauseKind.NO_LISTENER,
                        "The client emits `" + event + "`, but your code has no listener for it.",
                        "Add one: `addEventListener(\"" + event + "\", ...)`.")
                : Cause.of(
                        CauseKind.NO_LISTENER,
                        "The client emits `" + event + "` in a namespace in which your code has no listener for it.",
                        "Add one to that namespace: `addEventListener(\"" + event + "\", ...)`.");
    }

    static List<Listener> listenersFor(String event, SourceFacts source) {
        return source.listeners(Kind.EVENT).stream()
                .filter(one -> one.event().equals(event))
                .toList();
    }

    private static boolean isConditional(Listener listener, SourceFacts source) {
        return source.calls("addEventListener").stream()
                .anyMatch(call ->
                        call.line() == listener.line() && !call.conditions().isEmpty());
    }

    /** The first of these whose namespace has no such listener in the solution, or has fewer of them. */
    private static Listener misplaced(List<Listener> listeners, Situation situation) {
        List<String> right = new ArrayList<>();
        listenersFor(listeners.get(0).event(), situation.solution())
                .forEach(one -> right.add(namespace(one, situation.solution())));
        return listeners.stream()
                .filter(one -> !right.remove(namespace(one, situation.source())))
                .findFirst()
                .orElse(listeners.get(0));
    }

    /** What the listener's namespace was made from; the text of its name, if that is written there. */
    static String namespace(Listener listener, SourceFacts source) {
        String made = source.madeFrom(listener.receiver());
        Matcher name = NAME.matcher(made);
        return name.find() ? name.group(1) : made;
    }

    /** Listeners for events that the solution has no listener for: one of them may be meant for another event. */
    private static List<Listener> notNeeded(Situation situation) {
        return situation.source().listeners(Kind.EVENT).stream()
                .filter(one -> situation.solution().listeners(Kind.EVENT).stream()
                        .noneMatch(two -> two.event().equals(one.event())))
                .toList();
    }

    /** The text adds it, and where the client is there is none. */
    private static Cause notThere(Listener listener, Situation situation) {
        SourceFacts source = situation.source();
        Optional<SourceFacts.Call> removed =
                source.calls("removeAllListeners", "removeListener").stream().findFirst();
        if (removed.isPresent()) {
            return Cause.at(
                    CauseKind.LISTENER_REMOVED,
                    removed.get().line(),
                    "When the client emits `" + listener.event() + "`, there is no listener left: `"
                            + removed.get().words() + "` (line " + removed.get().line()
                            + ") removes it for all clients.",
                    "Keep the listener: it serves all clients.");
        }
        String receiver = listener.receiver();
        if (source.isServer(receiver)) {
            return Cause.at(
                    CauseKind.LISTENER_ELSEWHERE,
                    listener.line(),
                    "The listener for `" + listener.event() + "` is added to the server itself: it hears the clients in"
                            + " the namespace `/`, and no others.",
                    "Add it to the namespace that the client is in.");
        }
        boolean made = MADE.matcher(source.madeFrom(receiver)).find();
        return made
                ? Cause.at(
                        CauseKind.LISTENER_ELSEWHERE,
                        listener.line(),
                        "The listener for `" + listener.event() + "` is not on the namespace that the client is in.",
                        "Check which object it is added to: `" + receiver + "`.")
                : notAdded(listener);
    }

    private static Cause notAdded(Listener listener) {
        return Cause.at(
                CauseKind.LISTENER_NOT_ADDED,
                listener.line(),
                "When the client emits `" + listener.event() + "`, there is no listener for it: line " + listener.line()
                        + ", which adds one to `" + listener.receiver() + "`, has not run.",
                "Add it in `configure`, on every path, before clients connect.");
    }

    /**
     * Only if something is missing, and if the solution does no such thing: code can add a listener late
     * without missing anything, and where it makes a namespace while it runs, it has to.
     */
    private static Optional<Cause> inAListener(Situation situation) {
        if (!lacksSomething(situation) || addsInAListener(situation.solution())) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            for (Listener one : situation.source().listeners(kind)) {
                Listener outer = one.inside();
                if (outer != null && outer.kind() == Kind.EVENT && maySendWhatIsMissing(one, situation)) {
                    String what = kind == Kind.EVENT
                            ? "The listener for " + named(one)
                            : "A " + kind.name().toLowerCase(Locale.ROOT) + " listener";
                    return Optional.of(Cause.at(
                            CauseKind.ADDED_IN_A_LISTENER,
                            one.line(),
                            what + " is added in line " + one.line() + ", inside the listener for " + named(outer)
                                    + ": it is not there before that one has run, so it hears only what comes later.",
                            "Do the work in the outer listener, or add this one outside of it."));
                }
            }
        }
        return Optional.empty();
    }

    /** Where another event is missing than those that it sends, or it has run and sent the rest, it is not to blame. */
    private static boolean maySendWhatIsMissing(Listener listener, Situation situation) {
        Comparison difference = situation.difference();
        Message missing = difference == null ? null : difference.firstMissing();
        if (difference != null
                && missing != null
                && difference.extra().stream()
                        .anyMatch(one -> one.after() == missing.after()
                                && one.kind() == missing.kind()
                                && one.data().equals(missing.data()))) {
            return false; // it was sent under another name
        }
        List<SourceFacts.Call> sends = situation.source().calls("sendEvent", "emit", "send", "sendAckData").stream()
                .filter(call -> listener.equals(call.inside()))
                .toList();
        return missing == null
                || missing.kind() != Trace.Kind.EVENT
                || sends.isEmpty()
                || sends.stream()
                        .anyMatch(
                                call -> call.event() == null || missing.event().equals(call.event()));
    }

    private static boolean addsInAListener(SourceFacts source) {
        return Stream.of(Kind.values())
                .flatMap(kind -> source.listeners(kind).stream())
                .map(Listener::inside)
                .anyMatch(outer -> outer != null && outer.kind() == Kind.EVENT);
    }

    /** Two that send the same; to have two is in itself no mistake. */
    private static Optional<Cause> addedTwice(Situation situation) {
        Comparison difference = situation.difference();
        Message extra = difference == null ? null : difference.firstExtra();
        if (difference == null || extra == null || difference.before(extra) == null) {
            return Optional.empty();
        }
        String event = String.valueOf(difference.before(extra).event());
        List<Listener> all = situation.source().listeners(Kind.EVENT).stream()
                .filter(one -> one.event().equals(event))
                .filter(one ->
                        situation.source().sends(extra.event()).stream().anyMatch(send -> one.equals(send.inside())))
                .toList();
        if (all.size() < 2 || !all.get(0).receiver().equals(all.get(1).receiver())) {
            return Optional.empty();
        }
        return Optional.of(Cause.at(
                CauseKind.LISTENER_ADDED_TWICE,
                all.get(1).line(),
                "Two listeners for `" + event + "` are added, in lines "
                        + all.get(0).line() + " and "
                        + all.get(1).line() + ", and each sends `" + extra.event()
                        + "`: both run whenever a client emits `" + event + "`.",
                "Keep one of them."));
    }

    /** What was emitted is handled by no listener of the file, and what it handles was not emitted. */
    private static Optional<Cause> otherEvent(Situation situation) {
        Comparison difference = situation.difference();
        List<Listener> own = situation.source().listeners(Kind.EVENT);
        boolean known =
                !own.isEmpty() && own.stream().noneMatch(one -> one.event().isEmpty());
        if (difference == null || !known || !lacksSomething(situation)) {
            return Optional.empty();
        }
        for (Trace.Action action : difference.got().actions()) {
            boolean asked = situation.solution().listeners(Kind.EVENT).stream()
                    .anyMatch(one -> one.event().equals(action.event()));
            if (asked && own.stream().noneMatch(one -> one.event().equals(action.event()))) {
                return instead(action, own, situation);
            }
        }
        return Optional.empty();
    }

    /** It heard the first one, and no other. */
    private static Optional<Cause> once(Situation situation) {
        return situation.source().calls("once").stream()
                .filter(any -> lacksSomething(situation))
                .filter(any -> situation.solution().calls("once").isEmpty())
                .findFirst()
                .map(call -> Cause.at(
                        CauseKind.LISTENS_ONCE,
                        call.line(),
                        "`" + call.words() + "` (line " + call.line()
                                + ") adds a listener that is removed again after the first event.",
                        "Use `on`: its listener stays."));
    }

    private static boolean lacksSomething(Situation situation) {
        Comparison difference = situation.difference();
        Row log = situation.log();
        boolean line = log != null && !LogDetector.left(log).missing().isEmpty();
        return line || (difference != null && difference.firstMissing() != null);
    }

    private static Optional<Cause> instead(Trace.Action action, List<Listener> own, Situation situation) {
        List<Listener> others =
                notNeeded(situation).stream().filter(own::contains).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Listener one = others.stream()
                .filter(each -> ValueDifference.nearly(action.event(), each.event()))
                .findFirst()
                .orElse(others.get(0));
        String who = action.who().equals(Trace.SERVER) ? "server" : "client";
        return Optional.of(anotherEvent(one, action.event(), who));
    }

    private static Cause anotherEvent(Listener listener, String emitted, String who) {
        String compared = ValueDifference.nearly(emitted, listener.event())
                ? " The names of events are compared letter by letter."
                : "";
        return Cause.at(
                CauseKind.LISTENS_FOR_ANOTHER_EVENT,
                listener.line(),
                "Your code listens for `" + listener.event() + "`, but the " + who + " emits `" + emitted + "`."
                        + compared,
                "Write the name as the " + who + " does.");
    }

    private static boolean isInTheMainNamespace(SourceFacts solution) {
        List<SourceFacts.Call> made = solution.calls("addNamespace");
        return !made.isEmpty() && made.stream().allMatch(call -> "/".equals(call.event()));
    }

    /** In a program of one's own the test does not know what is handled. */
    private static Optional<Cause> elsewhere(Situation situation) {
        Comparison difference = situation.difference();
        Message missing = difference == null ? null : difference.firstMissing();
        if (missing == null || !isInTheMainNamespace(situation.solution())) {
            return Optional.empty();
        }
        int unrepaired = situation.source().lineOf("new SocketIOServer(", ".SocketIOServer(");
        boolean root = situation.source().calls("addNamespace").stream().anyMatch(call -> "/".equals(call.event()));
        if (unrepaired > 0 && root) {
            return Optional.of(Cause.at(
                    CauseKind.LISTENER_ELSEWHERE,
                    unrepaired,
                    "In the library's own `SocketIOServer`, `addNamespace(\"/\")` makes a separate namespace, and the clients"
                            + " are in the default one. In a `RepairedServer`, the two are the same.",
                    "Make a `RepairedServer`."));
        }
        List<Listener> all = situation.source().listeners(Kind.EVENT);
        if (all.isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.NO_LISTENER,
                    "Your code adds no event listener, so nothing handles what a client emits.",
                    "Add a listener to the namespace before the server starts."));
        }
        Listener first = all.get(0);
        Optional<SourceFacts.Call> waits = situation.source().calls("read", "readLine", "nextLine").stream()
                .filter(call -> call.inside() == null && !call.later() && call.line() < first.line())
                .findFirst();
        if (waits.isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.LISTENER_NOT_ADDED,
                    first.line(),
                    "The listener is added in line " + first.line() + ", but line "
                            + waits.get().line() + " waits for input before that: until then there is no listener.",
                    "Add it before the server starts."));
        }
        String made = situation.source().madeFrom(first.receiver());
        String namespace = made.contains("addNamespace(")
                ? situation.source().calls("addNamespace").stream()
                        .map(SourceFacts.Call::event)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : "";
        if (situation.source().calls("addNamespace").size() == 1 && !namespace.equals("/") && !namespace.isEmpty()) {
            return Optional.of(Cause.at(
                    CauseKind.LISTENER_ELSEWHERE,
                    first.line(),
                    "The listener is in the namespace `" + namespace
                            + "`, but the clients are in `/`, like every client that names no namespace.",
                    "Add it to the namespace `/`."));
        }
        return Optional.empty();
    }

    /** Where the solution needs such a listener, there is one for an event of that name. */
    private static Optional<Cause> asEvent(Situation situation, Kind kind) {
        if (!isAbout(situation, kind) || !situation.source().listeners(kind).isEmpty()) {
            return Optional.empty();
        }
        String name = kind == Kind.CONNECT ? "connect" : "disconnect";
        return situation.source().listeners(Kind.EVENT).stream()
                .filter(one -> one.event().equals(name) || one.event().equals(name + "ion"))
                .findFirst()
                .map(one -> Cause.at(
                        CauseKind.LISTENS_FOR_ANOTHER_EVENT,
                        one.line(),
                        "Your code listens for an event named `" + one.event() + "`. "
                                + "A client emits no event when it " + (kind == Kind.CONNECT ? "connects" : "leaves")
                                + ": for that there is a listener of its own.",
                        "Use `" + listenerMethod(kind) + "`."));
    }

    /** Where the solution needs such a listener, there is none, and what it sends does not come. */
    private static Optional<Cause> missing(Situation situation, Kind kind) {
        if (!isAbout(situation, kind)) {
            return Optional.empty();
        }
        List<Listener> own = situation.source().listeners(kind);
        String name = kind == Kind.CONNECT ? "connect" : "disconnect";
        if (own.isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.NO_LISTENER,
                    "Your code has no " + name + " listener yet, so nothing happens when a client "
                            + (kind == Kind.CONNECT ? "connects." : "leaves."),
                    "Add one with `" + listenerMethod(kind) + "`."));
        }
        return own.stream().allMatch(Listener::empty)
                ? Optional.of(Cause.at(
                        CauseKind.NO_LISTENER,
                        own.get(0).line(),
                        "The " + name + " listener does nothing yet.",
                        "Write what should happen when a client " + (kind == Kind.CONNECT ? "connects." : "leaves.")))
                : Optional.empty();
    }

    /** What the solution sends or writes in a listener of that kind does not come, and nothing else sends it. */
    private static boolean isAbout(Situation situation, Kind kind) {
        if (situation.solution().listeners(kind).isEmpty()) {
            return false;
        }
        if (situation.log() != null) {
            return lacks(situation, kind);
        }
        Comparison difference = situation.difference();
        Message missing = difference == null ? null : difference.firstMissing();
        if (kind == Kind.DISCONNECT && missing != null && endedBefore(missing, difference)) {
            return true;
        }
        return missing != null
                && situation.solution().sends(missing.event()).stream()
                        .anyMatch(send -> send.inside() != null && send.inside().kind() == kind)
                && situation.source().sends(missing.event()).stream().noneMatch(send -> send.inside() == null);
    }

    /** A client has gone, and what is missing is the next thing to come, or an answer at any time after that. */
    private static boolean endedBefore(Message missing, Comparison difference) {
        Trace.Action before = difference.before(missing);
        boolean gone =
                difference.got().actions().stream().limit(missing.after()).anyMatch(Trace.Action::ends);
        return missing.kind() == Trace.Kind.ACKNOWLEDGEMENT ? gone : before != null && before.ends();
    }

    private static boolean lacks(Situation situation, Kind kind) {
        String word = kind == Kind.CONNECT ? "connect " : "disconnect ";
        var log = situation.log();
        return log != null
                && Situation.expectedLines(log).stream().anyMatch(line -> line.startsWith(word))
                && log.heard().stream().noneMatch(line -> line.startsWith(word));
    }

    private static String listenerMethod(Kind kind) {
        return kind == Kind.CONNECT ? "addConnectListener" : "addDisconnectListener";
    }
}
