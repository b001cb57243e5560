package workbook.check.explain;

import java.util.Optional;
import workbook.check.explain.Listener.Kind;

/** Listeners: none, for another event, on another object, added once per connection. */
final class ListenerDetector implements Detector {

    @Override
    public Optional<Cause> cause(Situation situation) {
        var namespaces = new NamespaceMismatch(situation);
        var connect = new ConnectionListener(situation, Kind.CONNECT);
        var disconnect = new ConnectionListener(situation, Kind.DISCONNECT);
        var events = new EventMismatch(situation);
        var registration = new ListenerRegistration(situation);
        return namespaces
                .notMade()
                .or(connect::asEvent)
                .or(disconnect::asEvent)
                .or(events::inPlaceOfAnAcknowledgement)
                .or(events::ofAClient)
                .or(registration::perConnection)
                .or(registration::twice)
                .or(registration::inAListener)
                .or(() -> new UnhandledEvent(situation).cause())
                .or(namespaces::elsewhere)
                .or(events::unheard)
                .or(() -> once(situation))
                .or(disconnect::missing)
                .or(connect::missing);
    }

    /** It heard the first one, and no other. */
    private static Optional<Cause> once(Situation situation) {
        return situation.source().calls("once").stream()
                .filter(any -> situation.lacksSomething())
                .filter(any -> situation.solution().calls("once").isEmpty())
                .findFirst()
                .map(call -> Cause.at(
                        CauseKind.LISTENS_ONCE,
                        call.line(),
                        "`" + call.words() + "` (line " + call.line()
                                + ") adds a listener that is removed again after the first event.",
                        "Use `on`: its listener stays."));
    }
}
