package workbook.check.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Trace.Action;
import workbook.check.explain.Trace.Message;

/** A message that came beside all that is expected. */
record ExtraMessage(Situation situation, Comparison difference, Message extra) {

    /** Names of rooms with a comma between them that is in no further call's brackets. */
    private static final Pattern SEVERAL_ROOMS = Pattern.compile("getRoomOperations\\((?:[^(),]|\\([^()]*\\))+,");

    Optional<Cause> cause() {
        long times = difference.times(extra, extra.to());
        long wanted = difference.expectedTimes(extra, extra.to());
        Set<String> then = difference.expectedHearers(extra);
        boolean others = !then.isEmpty() && !then.equals(difference.hearers(extra));
        return wanted > 0 && times > wanted && !others
                ? Optional.of(tooOften(times, wanted))
                : Optional.of(unexpected());
    }

    private Cause tooOften(long times, long wanted) {
        List<Call> sends = situation.source().sends(extra.event());
        String what = Wording.capital(Trace.named(extra.to())) + " hears `" + extra.words() + "` " + times
                + " times instead of " + (wanted == 1 ? "once" : wanted + " times") + ".";
        boolean apart = difference.timesThen(extra) == 1 && !extra.to().equals(Trace.SERVER);
        if (sends.size() > 1 && apart) {
            return Cause.at( // by one of them, after an action that should cause none
                    CauseKind.NOT_EXPECTED,
                    sentThen().map(Call::line).orElse(0),
                    what + " The one" + Trace.after(difference.before(extra)) + " is not expected."
                            + sentThen().map(this::whenItRuns).orElse(""),
                    "Check what sends it then.");
        }
        int enough = Math.max(1, situation.solution().sends(extra.event()).size());
        if (sends.size() > enough) { // as many lines as in the solution are no reason
            // Without a broadcast the others would hear nothing.
            boolean both = sends.size() == 2
                    && sends.stream().allMatch(send -> send.conditions().isEmpty())
                    && Objects.equals(sends.get(0).inside(), sends.get(1).inside());
            Call one = sends.stream().filter(Call::onOwnClient).findFirst().orElse(sends.get(1));
            int first = sends.get(0).line();
            int second = sends.get(1).line();
            String lines = first == second
                    ? " Line " + first + " sends it twice."
                    : (both ? " Lines " : " Your code sends it in the lines ") + first + " and " + second
                            + (both ? " both send it." : ".");
            return Cause.at(
                    CauseKind.SENT_TOO_OFTEN,
                    one.line(),
                    what + lines + reaches(sends),
                    both ? "Send it once." : "Check when each of them runs.");
        }
        Optional<Call> toSeveral = sends.stream()
                .filter(send -> SEVERAL_ROOMS.matcher(send.target()).find())
                .findFirst();
        if (toSeveral.isPresent()) {
            return Cause.at(
                    CauseKind.SENT_TOO_OFTEN,
                    toSeveral.get().line(),
                    what + " Line " + toSeveral.get().line() + " sends to several rooms, and the library sends to each"
                            + " room apart: a client that is in two of them gets it twice.",
                    "Let each connection hear it once, whichever of the rooms it is in.");
        }
        Optional<Call> loop = sends.stream().filter(Call::inLoop).findFirst();
        if (loop.isPresent()) {
            Call send = loop.get();
            if (!send.onOwnClient()
                    && !send.target().contains("Operations(")
                    && !send.name().equals("emit")) {
                return Cause.at(
                        CauseKind.SENT_TOO_OFTEN,
                        send.line(),
                        what + " `" + send.words() + "` (line " + send.line() + ") is in a loop over clients: whoever"
                                + " comes up in it twice hears it twice.",
                        "Check which clients the loop goes through, and let each of them come up once.");
            }
            return Cause.at(
                    CauseKind.SENT_TOO_OFTEN,
                    send.line(),
                    what + " `" + send.words() + "` (line " + send.line()
                            + ") is in a loop: it sends once in each turn.",
                    "Send one broadcast outside the loop, or send to one client in each turn.");
        }
        return Cause.at(
                CauseKind.SENT_TOO_OFTEN,
                sends.isEmpty() ? 0 : sends.get(0).line(),
                what,
                "Check how often the call that sends it runs.");
    }

    private Cause unexpected() {
        Set<String> hearers = difference.hearers(extra);
        Set<String> expected = difference.expectedHearers(extra);
        Call send = situation.source().theSend(extra.event()).or(this::sentThen).orElse(null);
        int line = send == null ? 0 : send.line();
        String who = difference.words(hearers, extra);
        if (!expected.isEmpty()) {
            return Cause.at(
                    CauseKind.OTHER_HEARERS,
                    line,
                    ("`" + extra.event() + "` was sent to " + who + " instead of "
                                    + difference.words(expected, extra) + "."
                                    + difference.ofTheEmitter(extra, hearers, expected) + " "
                                    + (send == null ? "" : Reach.of(send, situation.source())))
                            .strip(),
                    situation.source().sends(extra.event()).size() > 1
                            ? "Check which of the lines that send `" + extra.event()
                                    + "` runs then, and whom it reaches."
                            : "Check which clients the call that sends `" + extra.event() + "` reaches.");
        }
        if (send != null
                && hearers.size() > 1
                && send.onOwnClient()
                && send.inside() != null
                && send.inside().kind() == Listener.Kind.CONNECT) {
            return Cause.at(
                    CauseKind.NOT_EXPECTED,
                    line,
                    "Each client hears `" + extra.words() + "` when it connects. That is not expected.",
                    "Send it only where the task says.");
        }
        boolean crosses = difference.crosses(extra);
        // What another thread sends only happens to come after it.
        Action action = send != null && send.later() && !crosses ? null : difference.before(extra);
        if (extra.to().equals(Trace.SERVER)) {
            return Cause.at(
                    CauseKind.NOT_EXPECTED,
                    line,
                    "Your client sends `" + extra.words() + "`" + Trace.after(action) + ". That is not expected.",
                    "Check what sends it.");
        }
        return Cause.at(
                CauseKind.NOT_EXPECTED,
                line,
                Wording.capital(who.replaceFirst(" only$", ""))
                        + (hearers.size() == 1 || who.startsWith("everyone") ? " hears" : " hear")
                        + " `" + extra.words() + "`" + after(action, extra, hearers) + ". That is not expected."
                        + (send == null || crosses
                                ? "" // the listener that published it decides
                                : toItself(send, action).orElseGet(() -> whenItRuns(send))),
                crosses ? "Check what is published then." : "Check what sends it.");
    }

    /** The one who hears it is the one who caused it: whom that line reaches. */
    private Optional<String> toItself(Call send, @Nullable Action action) {
        return Optional.of(Reach.of(send, situation.source()))
                .filter(reach -> action != null && action.who().equals(extra.to()) && !reach.isEmpty())
                .map(reach -> " " + reach);
    }

    /** On what that line depends, and on what is kept; nothing where that can't be read. */
    private String whenItRuns(Call send) {
        if (!send.runsOnlyIf().isEmpty()) {
            return " " + send.runsOnlyIf() + MethodMeaning.after(send, situation)
                    + KeptState.of(situation).after(send);
        }
        Listener inside = send.inside();
        boolean always = inside != null && !send.inLoop() && !send.later();
        return always ? " Line " + send.line() + " sends it whenever " + inside.words() + " runs." : "";
    }

    /** Whom two calls send it to, a sentence each; nothing where that isn't known of both. */
    private String reaches(List<Call> sends) {
        List<String> both = sends.stream()
                .map(send -> Reach.of(send, situation.source()))
                .distinct()
                .toList();
        return both.size() > 2 || both.contains("") ? "" : " " + String.join(" ", both);
    }

    /** Of several calls that send it, the only one in a listener that ran then; empty if that is not known. */
    private Optional<Call> sentThen() {
        Action action = difference.before(extra);
        boolean crosses = difference.crosses(extra);
        List<Call> then = situation.source().sends(extra.event()).stream()
                .filter(send -> crosses ? send.later() : isInListenerThatRan(send, action))
                .toList();
        return then.size() == 1 ? Optional.of(then.get(0)) : Optional.empty();
    }

    private static boolean isInListenerThatRan(Call send, @Nullable Action action) {
        return send.inside() != null && action != null && action.runs(send.inside());
    }

    /** Clients connect together: which of them it came after is not known. */
    private static String after(@Nullable Action action, Message message, Set<String> hearers) {
        boolean others = hearers.stream().anyMatch(one -> action != null && !one.equals(action.who()));
        boolean connects = action != null && action.event().equals("connect") && message.after() > 1;
        return connects && others ? " when clients connect" : Trace.after(action);
    }
}
