package workbook.check.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kit noted beside the test: a listener that threw, a value without JSON, a second acknowledgement. */
final class FaultDetector implements Detector {

    private static final Pattern UNWRITTEN = Pattern.compile(
            "your code sent nothing: a value(?: of type (\\S+))? cannot be written.*?(?:, at (\\w+\\.java):(\\d+))?",
            Pattern.DOTALL);
    private static final Pattern UNREAD =
            Pattern.compile("the value of (.+) cannot be read as (\\S+): (.*)", Pattern.DOTALL);
    private static final String TIMEOUT = "setPingTimeout";
    private static final long SECOND = 1_000;

    @Override
    public Optional<Cause> cause(Situation situation) {
        return situation.test().notes().stream()
                .map(note -> of(note, situation))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> tooShort(situation))
                .or(() -> ended(situation));
    }

    /** Milliseconds that were meant as seconds: no client answers a ping within them. */
    private static Optional<Cause> tooShort(Situation situation) {
        boolean longer = situation.solution().calls(TIMEOUT).stream().anyMatch(call -> millis(call) >= SECOND);
        return situation.source().calls(TIMEOUT).stream()
                .filter(call -> longer && millis(call) < SECOND)
                .findFirst()
                .map(call -> Cause.at(
                        CauseKind.OTHER_DEADLINE,
                        call.line(),
                        "`" + TIMEOUT + "(" + call.arguments().get(0) + ")` (line " + call.line() + ") gives a client "
                                + millis(call) + " milliseconds to answer a ping: the numbers here are milliseconds.",
                        "Write both times in milliseconds."));
    }

    /** The number that it is given; as many as there are where that is no number. */
    private static long millis(Call call) {
        String number = call.arguments().isEmpty() ? "" : call.arguments().get(0);
        return number.matches("\\d{1,9}") ? Long.parseLong(number) : Long.MAX_VALUE;
    }

    private static Optional<Cause> ended(Situation situation) {
        return endsConnection(situation, call -> situation.got().endsWith(" is not connected"), "");
    }

    /** The first of these calls that ends the connection of the client in whose listener it stands. */
    static Optional<Cause> endsConnection(Situation situation, Predicate<Call> which, String then) {
        return situation.source().calls("disconnect").stream()
                .filter(call -> call.onOwnClient() && which.test(call))
                .findFirst()
                .map(call -> Cause.at(
                        CauseKind.ENDS_CONNECTION,
                        call.line(),
                        "Your code ends the connection: `" + call.words() + "()` (line " + call.line() + ")." + then,
                        "Leave the connection open."));
    }

    private static Optional<Cause> of(String note, Situation situation) {
        SourceFacts source = situation.source();
        Optional<Cause> threw = ThrownException.cause(note, source);
        if (threw.isPresent()) {
            return threw;
        }
        Matcher unwritten = UNWRITTEN.matcher(note);
        if (unwritten.matches()) {
            return Optional.of(unwritten(unwritten, source));
        }
        Matcher unread = UNREAD.matcher(note);
        if (unread.matches()) {
            return source.listeners(Listener.Kind.EVENT).stream()
                    .filter(listener -> listener.event().equals(unread.group(1)))
                    .findFirst()
                    .map(listener -> unread(unread, listener, situation));
        }
        if (note.contains(" acknowledged ") && note.contains(" twice")) {
            String what = Wording.capital(note.replaceFirst(", at \\w+\\.java:\\d+$", "")) + ".";
            Listener again = source.addedPerConnection()
                    .filter(one -> note.contains(" " + one.event() + " "))
                    .orElse(null);
            if (again != null) {
                return Optional.of(Cause.at(
                        CauseKind.ADDED_PER_CONNECTION,
                        again.line(),
                        what + " The listener for `"
                                + again.event() + "` is added inside the connect listener: each client that connects"
                                + " adds one more, and each of them answers.",
                        "Add it outside the connect listener: a listener is added once, for all clients."));
            }
            String goesOn = goesOn(lineOf(note), source);
            return Optional.of(Cause.at(
                    CauseKind.ACKNOWLEDGED_TWICE,
                    lineOf(note),
                    what + goesOn,
                    goesOn.isEmpty()
                            ? "Acknowledge once on every path through the handler."
                            : "Let the listener end with its first answer."));
        }
        return Optional.empty();
    }

    /** The line that has answered before that one in the same listener, which goes on; empty if it isn't the only one. */
    private static String goesOn(int second, SourceFacts source) {
        List<Call> answers = source.calls("sendAckData");
        return answers.stream()
                .filter(call -> call.line() == second && call.inside() != null)
                .findFirst()
                .map(again -> answers.stream()
                        .filter(call -> call.line() < second && Objects.equals(call.inside(), again.inside()))
                        .filter(call -> !call.conditions().isEmpty() && !again.excludes(call))
                        .toList())
                .filter(before -> before.size() == 1)
                .map(before -> " Line " + before.get(0).line() + " answers, and the listener goes on: line " + second
                        + " answers again.")
                .orElse("");
    }

    /** The library has dropped the event. */
    private static Cause unread(Matcher note, Listener listener, Situation situation) {
        String reason = note.group(3);
        String why = reason.contains("no Creators") || reason.contains("no delegate- or property-based Creator")
                ? ": it has no constructor without parameters"
                : reason.contains("non-static inner class")
                        ? ": it is an inner class, and not `static`"
                        : reason.contains("abstract type") ? ": it is abstract, or an interface" : "";
        return Cause.at(
                CauseKind.OTHER_CLASS,
                listener.line(),
                "The listener for `" + note.group(1) + "` expects `" + note.group(2)
                        + "`, but the library cannot make one from what the client sends" + why
                        + ". So the listener did not run.",
                forOtherClass(why, note.group(1), situation));
    }

    private static String forOtherClass(String why, String event, Situation situation) {
        if (why.contains("without parameters")) {
            return "Give the class a constructor without parameters, or none at all.";
        }
        if (why.contains("inner class")) {
            return "Make the class `static`.";
        }
        boolean text = situation.difference() != null
                && situation.difference().got().actions().stream()
                        .filter(action -> action.event().equals(event))
                        .anyMatch(action -> action.data().size() == 1
                                && action.data().get(0).startsWith("\""));
        return text
                ? "The client sends one text: write `String.class`."
                : "Compare the class, and the types of its fields, with what is sent.";
    }

    private static Cause unwritten(Matcher note, SourceFacts source) {
        boolean known = note.group(3) != null;
        int line = known ? Integer.parseInt(note.group(3)) : 0;
        String at = known ? " at " + note.group(2) + ":" + line : "";
        boolean broadcast = source.calls("sendEvent").stream()
                .anyMatch(call -> call.line() == line && call.target().contains("Operations("));
        if ("SocketIOClient".equals(note.group(1)) && known && !broadcast) {
            return Cause.at(
                    CauseKind.CLIENT_AMONG_VALUES,
                    line,
                    "One of the values sent" + at
                            + " is a client. A client cannot be written as JSON, so the library sent nothing. Only a"
                            + " send to several clients can leave one out.",
                    "Remove the client from the arguments.");
        }
        if ("SocketIOClient".equals(note.group(1))) {
            return Cause.at(
                    CauseKind.CLIENT_AMONG_VALUES,
                    line,
                    "One of the values sent" + at
                            + " is a client. A client cannot be written as JSON, so the library sent nothing. A client"
                            + " is left out only if it comes directly after the event's name.",
                    "Put the client directly after the event's name, or remove it.");
        }
        if (String.valueOf(note.group(1)).endsWith("Operations")) {
            return Cause.at(
                    CauseKind.VALUE_WITHOUT_JSON,
                    line,
                    "One of the values sent" + at + " is a `" + note.group(1)
                            + "`, which stands for several clients. It cannot be written as JSON, so the library sent"
                            + " nothing.",
                    "Call `sendEvent` on that object instead.");
        }
        String what = note.group(1) == null ? "A value" : "A value of type " + note.group(1);
        return Cause.at(
                CauseKind.VALUE_WITHOUT_JSON,
                line,
                what + " is sent" + at
                        + ", and it cannot be written as JSON. So the library sent nothing, and threw no exception.",
                "Send text, a number, a list or a map instead.");
    }

    private static int lineOf(String note) {
        Matcher line = Pattern.compile(", at \\w+\\.java:(\\d+)$").matcher(note);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
