package workbook.check.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kit noted beside the test: a listener that threw, a value without JSON, a second acknowledgement. */
final class FaultDetector implements Detector {

    private static final Pattern THREW = Pattern.compile(
            "(?:a|the) ([\\w ]+?) ended with ([\\w.$]+)(?:: (.*))?, at (\\w+\\.java):(\\d+)", Pattern.DOTALL);
    private static final Pattern UNWRITTEN = Pattern.compile(
            "your code sent nothing with [\\w.$]+: a value(?: of type (\\S+))? cannot be written.*?(?:, at (\\w+\\.java):(\\d+))?",
            Pattern.DOTALL);
    private static final Pattern NULL = Pattern.compile("because (.+) is null$");

    @Override
    public Optional<Cause> cause(Situation situation) {
        return situation.test().notes().stream()
                .map(FaultDetector::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Cause> of(String note) {
        Matcher threw = THREW.matcher(note);
        if (threw.matches()) {
            return Optional.of(threw(threw));
        }
        Matcher unwritten = UNWRITTEN.matcher(note);
        if (unwritten.matches()) {
            return Optional.of(unwritten(unwritten));
        }
        if (note.contains(" acknowledged ") && note.contains(" twice")) {
            return Optional.of(Cause.at(
                    CauseKind.ACKNOWLEDGED_TWICE,
                    lineOf(note),
                    Wording.capital(note.replaceFirst(", at \\w+\\.java:\\d+$", "")) + ".",
                    "Acknowledge once on every way through the handler."));
        }
        return Optional.empty();
    }

    private static Cause threw(Matcher note) {
        String type = note.group(2).replaceFirst(".*[.$]", "");
        String message = note.group(3) == null ? "" : note.group(3).replaceFirst("[.]$", "");
        Matcher nothing = NULL.matcher(message);
        String why = nothing.find()
                ? ": "
                        + nothing.group(1)
                                .replace("\"<local", "\"a variable (<local")
                                .replace('"', '`') + " is null"
                : message.isEmpty() ? "" : ": " + message;
        return Cause.at(
                CauseKind.LISTENER_THREW,
                Integer.parseInt(note.group(5)),
                "Your " + note.group(1) + " threw " + type + " at " + note.group(4) + ":" + note.group(5) + why
                        + ". What comes after that line was not done.",
                nothing.find(0) ? "See where that value should have come from." : "See what can throw there.");
    }

    private static Cause unwritten(Matcher note) {
        boolean known = note.group(3) != null;
        int line = known ? Integer.parseInt(note.group(3)) : 0;
        String at = known ? " at " + note.group(2) + ":" + line : "";
        if ("SocketIOClient".equals(note.group(1))) {
            return Cause.at(
                    CauseKind.CLIENT_AMONG_VALUES,
                    line,
                    "A client is among the values that are sent" + at
                            + ". A client has no JSON, so the library sent nothing. Only directly after the event's name"
                            + " does a client mean: everyone except this one.",
                    "Put the client directly after the event's name, or leave it out.");
        }
        String what = note.group(1) == null ? "A value" : "A value of type " + note.group(1);
        return Cause.at(
                CauseKind.VALUE_WITHOUT_JSON,
                line,
                what + " is sent" + at + ", and it has no JSON: so the library sent nothing, and threw nothing.",
                "Send text, a number, a list or a map instead.");
    }

    private static int lineOf(String note) {
        Matcher line = Pattern.compile(", at \\w+\\.java:(\\d+)$").matcher(note);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
