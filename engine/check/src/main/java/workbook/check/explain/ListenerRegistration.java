package workbook.check.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.check.explain.Listener.Kind;
import workbook.check.explain.Trace.Message;

/** Where a listener is added: for each client again, twice, or not before another one has run. */
record ListenerRegistration(Situation situation) {

    /** Only where something came too often, or to too many: in itself it is no mistake. */
    Optional<Cause> perConnection() {
        Comparison difference = situation.difference();
        Listener nested = situation.source().addedPerConnection().orElse(null);
        Message extra = situation.firstExtra();
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

    /** Two that send the same; to have two is in itself no mistake. */
    Optional<Cause> twice() {
        Comparison difference = situation.difference();
        Message extra = situation.firstExtra();
        if (difference == null || extra == null || difference.before(extra) == null) {
            return Optional.empty();
        }
        String event = String.valueOf(difference.before(extra).event());
        List<Listener> all = situation.source().listenersFor(event).stream()
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

    /**
     * Only if something is missing, and if the solution does no such thing: code can add a listener late
     * without missing anything, and where it makes a namespace while it runs, it has to.
     */
    Optional<Cause> inAListener() {
        if (!situation.lacksSomething() || addsInAListener(situation.solution())) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            for (Listener one : situation.source().listeners(kind)) {
                Listener outer = one.inside();
                if (outer != null && outer.kind() == Kind.EVENT && maySendWhatIsMissing(one)) {
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
    private boolean maySendWhatIsMissing(Listener listener) {
        Comparison difference = situation.difference();
        Message missing = situation.firstMissing();
        if (difference != null
                && missing != null
                && difference.extra().stream()
                        .anyMatch(one -> one.after() == missing.after()
                                && one.kind() == missing.kind()
                                && one.data().equals(missing.data()))) {
            return false; // it was sent under another name
        }
        List<Call> sends = situation.source().calls("sendEvent", "emit", "send", "sendAckData").stream()
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

    private static String named(Listener listener) {
        return listener.event().isEmpty() ? "an event" : "`" + listener.event() + "`";
    }
}
