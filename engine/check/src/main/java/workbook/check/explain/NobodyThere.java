package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Trace.Action;
import workbook.check.explain.Trace.Message;

/** It was sent, and nobody who should hear it could. */
record NobodyThere(Situation situation, Comparison difference, Message missing) {

    private static final Pattern NAMESPACE = Pattern.compile("Namespace\\(\"([^\"]*)\"\\)");

    Optional<Cause> cause(Call send) {
        SourceFacts source = situation.source();
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
        List<@Nullable String> made = situation.solution().namespaces();
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
                && difference.sent(missing.event()).noneMatch(one -> one.to().equals(action.who()));
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
        boolean gone = send.inside() != null && send.inside().kind() == Listener.Kind.DISCONNECT;
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
}
