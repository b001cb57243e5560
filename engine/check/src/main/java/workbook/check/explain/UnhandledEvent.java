package workbook.check.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client emitted, and no listener handled, as the server noted. */
record UnhandledEvent(Situation situation) {

    private static final Pattern UNHANDLED = Pattern.compile("nobody on the server handles (.+)");
    private static final Pattern MADE = Pattern.compile("(add|get)Namespace\\(|^new ");

    Optional<Cause> cause() {
        for (String note : situation.test().notes()) {
            Matcher unhandled = UNHANDLED.matcher(note);
            if (unhandled.matches() && !canBeMeant(unhandled.group(1))) {
                return Optional.of(of(unhandled.group(1)));
            }
        }
        return Optional.empty();
    }

    /** No listener has that name, but the name of one is not written where it's added: it may be this one. */
    private boolean canBeMeant(String event) {
        return situation.source().listenersFor(event).isEmpty()
                && !situation.source().listenersFor("").isEmpty();
    }

    private Cause of(String event) {
        List<Listener> named = situation.source().listenersFor(event);
        boolean enough =
                named.size() >= situation.solution().listenersFor(event).size();
        Listener skipped =
                named.stream().filter(this::isConditional).findFirst().orElse(null);
        if (skipped != null) {
            return notAdded(skipped);
        }
        if (enough && !named.isEmpty()) {
            return notThere(misplaced(named));
        }
        List<Listener> all = new EventMismatch(situation).notNeeded();
        for (Listener one : all) {
            if (TextDifference.nearly(event, one.event())) {
                return EventMismatch.anotherEvent(one, event, "client");
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

    private boolean isConditional(Listener listener) {
        return situation.source().calls("addEventListener").stream()
                .anyMatch(call ->
                        call.line() == listener.line() && !call.conditions().isEmpty());
    }

    /** The first of these whose namespace has no such listener in the solution, or has fewer of them. */
    private Listener misplaced(List<Listener> listeners) {
        List<String> right = new ArrayList<>();
        situation
                .solution()
                .listenersFor(listeners.get(0).event())
                .forEach(one -> right.add(situation.solution().namespaceOf(one)));
        return listeners.stream()
                .filter(one -> !right.remove(situation.source().namespaceOf(one)))
                .findFirst()
                .orElse(listeners.get(0));
    }

    /** The text adds it, and where the client is there is none. */
    private Cause notThere(Listener listener) {
        SourceFacts source = situation.source();
        Optional<Call> removed =
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
}
