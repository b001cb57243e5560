package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import workbook.check.explain.Listener.Kind;
import workbook.check.explain.Trace.Message;

/** The listener for clients that connect, or that leave: it is missing, or was added as if that were an event. */
record ConnectionListener(Situation situation, Kind kind) {

    /** Where the solution needs such a listener, there is one for an event of that name. */
    Optional<Cause> asEvent() {
        if (!isAbout() || !situation.source().listeners(kind).isEmpty()) {
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
                        "Use `" + listenerMethod() + "`."));
    }

    /** Where the solution needs such a listener, there is none, and what it sends does not come. */
    Optional<Cause> missing() {
        if (!isAbout()) {
            return Optional.empty();
        }
        List<Listener> own = situation.source().listeners(kind);
        String name = kind == Kind.CONNECT ? "connect" : "disconnect";
        if (own.isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.NO_LISTENER,
                    "Your code has no " + name + " listener yet, so nothing happens when a client "
                            + (kind == Kind.CONNECT ? "connects." : "leaves."),
                    "Add one with `" + listenerMethod() + "`."));
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
    private boolean isAbout() {
        if (situation.solution().listeners(kind).isEmpty()) {
            return false;
        }
        if (situation.log() != null) {
            return lacks();
        }
        Comparison difference = situation.difference();
        Message missing = situation.firstMissing();
        if (kind == Kind.DISCONNECT && difference != null && missing != null && endedBefore(missing, difference)) {
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

    private boolean lacks() {
        String word = kind == Kind.CONNECT ? "connect " : "disconnect ";
        var log = situation.log();
        return log != null
                && Situation.expectedLines(log).stream().anyMatch(line -> line.startsWith(word))
                && log.heard().stream().noneMatch(line -> line.startsWith(word));
    }

    private String listenerMethod() {
        return kind == Kind.CONNECT ? "addConnectListener" : "addDisconnectListener";
    }
}
