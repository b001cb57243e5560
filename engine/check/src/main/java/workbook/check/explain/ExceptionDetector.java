package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.check.workshop.ThrownCause;

/** A method that the test calls ended with an exception of the JDK, whose message says little to who doesn't know it. */
final class ExceptionDetector implements Detector {

    /** What an exception's type and message, with a space between, say in a sentence; the first that fits. */
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(
                    "UnsupportedOperationException ",
                    found -> "The object does not allow that call, as with a collection that cannot be changed."),
            new Meaning(
                    ".*Timer already cancelled.*",
                    found -> "Its timer works only once: each question needs an `AckWithTimeout` of its own."),
            new Meaning(".* No value present", found -> "An empty `Optional` was asked for its value."),
            new Meaning(".* No line found", found -> "There was no more input."),
            new Meaning(
                    "NoSuchElementException ",
                    found -> "An element was asked for, and there was none: the collection was empty, or at its end."),
            new Meaning(
                    "\\w*IndexOutOfBounds\\w+ offset (-?\\d+), count (-?\\d+), length (\\d+)",
                    ExceptionDetector::count),
            new Meaning(
                    "\\w*IndexOutOfBounds\\w+ Range \\[(-?\\d+), \\1 \\+ (-?\\d+)\\) out of bounds for length (\\d+)",
                    ExceptionDetector::count),
            new Meaning("\\w*IndexOutOfBounds\\w+ [^\\d-]*(-?\\d+)[^\\d-]+(\\d+)", ExceptionDetector::index),
            new Meaning(
                    "\\w*IndexOutOfBounds\\w+ [^\\d-]*(-?\\d+)[^\\d-]+(-?\\d+)\\D+(\\d+)",
                    found -> "The part from " + found.group(1) + " to " + found.group(2)
                            + " was asked for, of a text or list with the length " + found.group(3) + "."),
            new Meaning(
                    "NumberFormatException For input string: \"(.*?)\".*",
                    found -> "The text " + (found.group(1).isEmpty() ? "" : "`" + found.group(1) + "` ")
                            + (found.group(1).isEmpty() ? "is empty, and so no number." : "is no number.")),
            new Meaning(
                    "ConcurrentModificationException ",
                    found -> "A collection was changed while a loop went through it."),
            new Meaning(
                    "ClassCastException class ([\\w.$]+) cannot be cast to class ([\\w.$]+).*",
                    found -> "The value is of the class `" + simple(found.group(1)) + "`, and your code takes it for `"
                            + simple(found.group(2)) + "`."),
            new Meaning(
                    "IllegalStateException stream has already been operated upon or closed",
                    found -> "A stream can be used only once."),
            new Meaning(
                    "IllegalStateException Duplicate key (.*?) \\(attempted.*",
                    found -> "Two elements have the key `" + found.group(1) + "`, and `toMap` allows only one."),
            new Meaning(
                    "AtomicMoveNotSupportedException .*",
                    found ->
                            "A file can be moved in one step only within its file system: write it beside the one that it"
                                    + " replaces."),
            new Meaning(
                    "IllegalMonitorStateException .*",
                    found -> "Only a thread that holds the object's lock, in `synchronized`, can wait for it or notify"
                            + " those that wait."));

    private static final Pattern THROWN = Pattern.compile("([\\w.$]+)(?:: (.*))?", Pattern.DOTALL);

    private record Meaning(Pattern text, Function<MatchResult, String> sentence) {

        Meaning(String text, Function<MatchResult, String> sentence) {
            this(Pattern.compile(text, Pattern.DOTALL), sentence);
        }

        Optional<String> of(String thrown) {
            Matcher found = text.matcher(thrown);
            return found.matches() ? Optional.of(sentence.apply(found)) : Optional.empty();
        }
    }

    @Override
    public Optional<Cause> cause(Situation situation) {
        List<ThrownCause> causes = situation.test().causes();
        if (causes.isEmpty()) {
            return Optional.empty();
        }
        ThrownCause root = causes.get(causes.size() - 1);
        Matcher thrown = THROWN.matcher(root.thrown());
        if (root.line() == null || !thrown.matches()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(root.line().replaceFirst(".*:", ""));
        return meaning(simple(thrown.group(1)), thrown.group(2) == null ? "" : thrown.group(2))
                .map(means -> Cause.at(
                        CauseKind.METHOD_THREW,
                        line,
                        means,
                        "Check when this can happen, and what should happen then."));
    }

    /**
     * What an exception of the JDK means; empty for one that says it itself, or is not known here.
     *
     * @param type its simple name
     * @param message empty if it has none
     */
    static Optional<String> meaning(String type, String message) {
        return MEANINGS.stream()
                .map(one -> one.of(type + " " + message))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String count(MatchResult found) {
        return "From element " + found.group(1) + " on, " + found.group(2) + " were asked for, and there are "
                + found.group(3) + " in all. That method is told how many, and not where the last one is.";
    }

    private static String index(MatchResult found) {
        int length = Integer.parseInt(found.group(2));
        String wanted = "Element " + found.group(1) + " was asked for, and ";
        if (found.group(1).startsWith("-")) {
            return wanted + "the first one has the number 0.";
        }
        return length == 0
                ? wanted + "there is none: the list, array or text is empty."
                : wanted + "there " + (length == 1 ? "is only one" : "are only " + length)
                        + ": the last one has the number " + (length - 1) + ".";
    }

    private static String simple(String type) {
        return type.replaceFirst(".*[.$]", "");
    }
}
