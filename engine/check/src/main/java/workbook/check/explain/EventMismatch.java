package workbook.check.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import workbook.check.explain.Listener.Kind;
import workbook.check.explain.Trace.Message;

/** A listener for another event than the one that comes. */
record EventMismatch(Situation situation) {

    /** A client that waits for an event in place of the acknowledgement. */
    Optional<Cause> inPlaceOfAnAcknowledgement() {
        Comparison difference = situation.difference();
        boolean asks = situation.solution().calls("emit").stream()
                .anyMatch(call -> !call.arguments().isEmpty()
                        && call.arguments().get(call.arguments().size() - 1).contains("Ack"));
        if (difference == null || !asks || !situation.lacksSomething()) {
            return Optional.empty();
        }
        return notNeeded().stream()
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

    /** A client's listener for its own connection is for another event, or is not there; what it sends is missing. */
    Optional<Cause> ofAClient() {
        for (String event : List.of("connect", "disconnect")) {
            List<Listener> needed = situation.solution().listenersFor(event);
            List<Listener> own = situation.source().listeners(Kind.EVENT);
            boolean known = own.stream().noneMatch(one -> one.event().isEmpty());
            if (needed.isEmpty()
                    || !known
                    || !situation.source().listenersFor(event).isEmpty()) {
                continue;
            }
            Optional<Listener> instead = own.stream()
                    .filter(one -> situation.source().listenersFor(one.event()).size()
                            > situation.solution().listenersFor(one.event()).size())
                    .reduce((first, last) -> last)
                    .filter(any -> situation.lacksSomething() || situation.firstExtra() != null);
            if (instead.isPresent()) {
                return instead.map(one -> anotherEvent(one, event, "client's own library"));
            }
            if (lacksWhatItSends(needed)) {
                return Optional.of(Cause.of(
                        CauseKind.NO_LISTENER,
                        "Your client has no listener for `" + event + "`, so nothing happens when it " + event + "s.",
                        "Add one: `socket.on(Socket.EVENT_" + event.toUpperCase(Locale.ROOT) + ", ...)`."));
            }
        }
        return Optional.empty();
    }

    /**
     * One of these sends it in the solution, and no listener of the file does. Where other code of the solution
     * sends it, too, that has done so.
     */
    private boolean lacksWhatItSends(List<Listener> needed) {
        Comparison difference = situation.difference();
        Message missing = situation.firstMissing();
        if (difference == null || missing == null) {
            return false;
        }
        List<Call> sends = situation.solution().sends(missing.event());
        boolean otherCodeDid = difference.got().messages().stream()
                .anyMatch(one -> missing.event().equals(one.event()));
        return sends.stream().anyMatch(send -> needed.contains(send.inside()))
                && (otherCodeDid || sends.stream().allMatch(send -> needed.contains(send.inside())))
                && situation.source().sends(missing.event()).stream().allMatch(send -> send.inside() == null);
    }

    /** What was emitted is handled by no listener of the file, and what it handles was not emitted. */
    Optional<Cause> unheard() {
        Comparison difference = situation.difference();
        List<Listener> own = situation.source().listeners(Kind.EVENT);
        boolean known =
                !own.isEmpty() && own.stream().noneMatch(one -> one.event().isEmpty());
        if (difference == null || !known || !situation.lacksSomething()) {
            return Optional.empty();
        }
        for (Trace.Action action : difference.got().actions()) {
            boolean asked = situation.solution().listeners(Kind.EVENT).stream()
                    .anyMatch(one -> one.event().equals(action.event()));
            if (asked && own.stream().noneMatch(one -> one.event().equals(action.event()))) {
                return instead(action, own);
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> instead(Trace.Action action, List<Listener> own) {
        List<Listener> others = notNeeded().stream().filter(own::contains).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Listener one = others.stream()
                .filter(each -> TextDifference.nearly(action.event(), each.event()))
                .findFirst()
                .orElse(others.get(0));
        String who = action.who().equals(Trace.SERVER) ? "server" : "client";
        return Optional.of(anotherEvent(one, action.event(), who));
    }

    static Cause anotherEvent(Listener listener, String emitted, String who) {
        String compared = TextDifference.nearly(emitted, listener.event())
                ? " The names of events are compared letter by letter."
                : "";
        return Cause.at(
                CauseKind.LISTENS_FOR_ANOTHER_EVENT,
                listener.line(),
                "Your code listens for `" + listener.event() + "`, but the " + who + " emits `" + emitted + "`."
                        + compared,
                "Write the name as the " + who + " does.");
    }

    /** Listeners for events that the solution has no listener for: one of them may be meant for another event. */
    List<Listener> notNeeded() {
        return situation.source().listeners(Kind.EVENT).stream()
                .filter(one -> situation.solution().listeners(Kind.EVENT).stream()
                        .noneMatch(two -> two.event().equals(one.event())))
                .toList();
    }
}
