package workbook.check.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exception that ended a listener, in words for a learner. */
final class ThrownException {

    private static final Pattern THREW = Pattern.compile(
            "(?:a|the) ([\\w ]+?) ended with ([\\w.$]+)(?:: (.*))?, at (\\w+\\.java):(\\d+)", Pattern.DOTALL);
    private static final Pattern LAST_NAME = Pattern.compile("(\\w+)(?:\\([^()]*\\))?\"");
    private static final Pattern NAMESPACE = Pattern.compile("getNamespace\\(\"([^\"]*)\"\\)");
    private static final Pattern NULL = Pattern.compile("because (.+) is null$");

    private ThrownException() {}

    /** What the kit noted of it; empty for a note about something else. */
    static Optional<Cause> cause(String note, SourceFacts source) {
        Matcher threw = THREW.matcher(note);
        return threw.matches() ? Optional.of(cause(threw, source)) : Optional.empty();
    }

    private static Cause cause(Matcher note, SourceFacts source) {
        String type = note.group(2).replaceFirst(".*[.$]", "");
        String message = note.group(3) == null ? "" : note.group(3).replaceFirst("[.]$", "");
        Matcher nothing = NULL.matcher(message);
        int line = Integer.parseInt(note.group(5));
        String why = nothing.find()
                ? ": " + isNull(nothing.group(1), source.line(line))
                : message.isEmpty() ? "" : ": " + message;
        return Cause.at(
                CauseKind.LISTENER_THREW,
                line,
                "Your " + note.group(1) + " threw " + type + " at " + note.group(4) + ":" + note.group(5) + why
                        + "."
                        + ExceptionDetector.meaning(type, message)
                                .map(" "::concat)
                                .orElse("")
                        + (throwsItself(source.line(line)) ? " No client hears of an exception." : "")
                        + " The code after that line did not run.",
                fix(nothing.find(0), source.line(line)));
    }

    /** The JVM names what is null where the exception began, which may be in a library. */
    private static String isNull(String what, String line) {
        Matcher last = LAST_NAME.matcher(what);
        Matcher namespace = NAMESPACE.matcher(line);
        if (what.contains(".getNamespace(") && namespace.find()) {
            return "there is no namespace `" + namespace.group(1) + "`"
                    + (namespace.group(1).startsWith("/") ? "" : ": the name of each begins with a slash");
        }
        boolean elsewhere = !what.contains("<local") && last.find() && !line.contains(last.group(1));
        return elsewhere
                ? "something that is handed over there is null"
                : what.replace("\"<local", "\"a variable (<local").replace('"', '`') + " is null";
    }

    private static boolean throwsItself(String line) {
        return line.contains("throw ");
    }

    private static String fix(boolean isNull, String line) {
        if (throwsItself(line)) {
            return "Check what led to that line. To do nothing, `return` instead; to tell the client, send or"
                    + " acknowledge something.";
        }
        return isNull ? "Check when it is null, and what should happen then." : "Check what can throw there.";
    }
}
