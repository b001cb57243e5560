package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.check.explain.Comparison.Leftovers;
import workbook.kit.Row;

/** Lines that were to be written to a log or a screen. */
final class LogDetector implements Detector {

    private static final Pattern ID = Pattern.compile("<[\\w ]+'s id>");

    @Override
    public Optional<Cause> cause(Situation situation) {
        Row log = situation.log();
        if (log == null) {
            return Optional.empty();
        }
        List<String> expected = Situation.expectedLines(log);
        List<String> got = log.heard();
        Leftovers<String> left = left(log);
        List<String> missing = left.missing();
        List<String> extra = left.extra();
        if (missing.isEmpty() && extra.isEmpty()) {
            return Optional.empty();
        }
        if (printed(situation, missing).isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.PRINTED,
                    situation.source().calls("println", "print", "printf").stream()
                            .map(Call::line)
                            .findFirst()
                            .orElse(0),
                    "The line \"" + Wording.shortened(missing.get(0))
                            + "\" is printed to `System.out`. It should go to the object that was handed in.",
                    "Hand the line to that object: `accept(...)`."));
        }
        int first = 0; // line that differs
        while (first < Math.min(expected.size(), got.size())
                && expected.get(first).equals(got.get(first))) {
            first++;
        }
        if (!missing.isEmpty()
                && missing.stream()
                        .sorted()
                        .toList()
                        .equals(extra.stream().sorted().toList())) {
            return Optional.of(Cause.of(
                    CauseKind.OTHER_ORDER,
                    "The right lines are there, but in the wrong order: \"" + Wording.shortened(got.get(first))
                            + "\" comes before \"" + Wording.shortened(expected.get(first)) + "\".",
                    "Check when each of them is written."));
        }
        if (!missing.isEmpty() && !extra.isEmpty() && isEvent(extra.get(0), situation)) {
            return Optional.of(Cause.of(
                    CauseKind.OTHER_LINE,
                    "The line is \"" + Wording.shortened(extra.get(0)) + "\", which is the event's name. \""
                            + Wording.shortened(missing.get(0)) + "\", its value, is expected.",
                    "Check which of the listener's arguments is the value."));
        }
        if (!missing.isEmpty() && !extra.isEmpty()) {
            return Optional.of(instead(missing, extra, situation));
        }
        boolean fixed = !missing.isEmpty()
                && situation.solution().calls("accept").stream()
                        .anyMatch(call -> missing.get(0).equals(call.event()));
        if (extra.isEmpty() && fixed) {
            return Optional.of(word(missing.get(0), situation));
        }
        if (extra.isEmpty() && nothingSays(missing.get(0), situation)) {
            return Optional.of(nothingWrites(missing.get(0)));
        }
        if (extra.isEmpty()) {
            return Optional.of(Cause.of(
                    CauseKind.NOT_WRITTEN,
                    "The line \"" + Wording.shortened(missing.get(0)) + "\" is not written"
                            + (got.isEmpty() ? ", and neither is any other." : "; the others are right."),
                    "Check which code should write it, and whether it runs."));
        }
        Optional<Call> ends = situation.source().calls("disconnect").stream()
                .filter(Call::onOwnClient)
                .filter(call -> extra.get(0).startsWith("disconnect"))
                .findFirst();
        if (ends.isPresent()) {
            return Optional.of(Cause.at(
                    CauseKind.LINE_NOT_EXPECTED,
                    ends.get().line(),
                    "The line \"" + Wording.shortened(extra.get(0)) + "\" is written because your code ends the"
                            + " connection: `" + ends.get().words() + "()` (line "
                            + ends.get().line() + ").",
                    "Leave the connection open."));
        }
        boolean again = expected.contains(extra.get(0));
        List<Call> writers = writers(situation.source(), extra.get(0));
        String where = writers.size() == 1 && !again
                ? " Line " + writers.get(0).line() + " writes it."
                : writers.size() == 2 && again && writers.stream().allMatch(LogDetector::hasWords)
                        ? " Lines " + writers.get(0).line() + " and "
                                + writers.get(1).line() + " can both write it."
                        : "";
        return Optional.of(Cause.at(
                CauseKind.LINE_NOT_EXPECTED,
                again && writers.size() == 2 ? writers.get(1).line() : lineOf(writers),
                "The line \"" + Wording.shortened(extra.get(0)) + "\" is written"
                        + (again ? " once too often." : ", but not expected.") + where,
                where.isEmpty() ? "Check what writes it." : "Check when that runs."));
    }

    /** The calls that can write this line: all texts in them are a part of it. */
    private static List<Call> writers(SourceFacts source, String line) {
        return source.calls("accept").stream()
                .filter(call -> call.literals().stream().allMatch(line::contains))
                .toList();
    }

    /** A call without a text of its own can write many lines; whether it wrote this one is open. */
    private static boolean hasWords(Call writer) {
        return writer.literals().stream().anyMatch(text -> !text.isBlank());
    }

    private static int lineOf(List<Call> writers) {
        return writers.size() == 1 ? writers.get(0).line() : 0;
    }

    /** The words that the solution writes in that line are nowhere in the file. */
    private static boolean nothingSays(String line, Situation situation) {
        return writers(situation.solution(), line).stream()
                .flatMap(call -> call.literals().stream())
                .map(literal -> literal.replaceAll("^\\W+|\\W+$", ""))
                .anyMatch(words -> words.length() > 2 && !situation.source().writes(words));
    }

    private static boolean isEvent(String line, Situation situation) {
        Comparison difference = situation.difference();
        return difference != null
                && difference.got().actions().stream()
                        .filter(action -> !List.of("connect", "disconnect").contains(action.event()))
                        .anyMatch(action -> action.event().equals(line));
    }

    /** One line where another belongs: the first two that are alike, or else the first of each. */
    private static Cause instead(List<String> missing, List<String> extra, Situation situation) {
        for (String line : missing) {
            for (String other : extra) {
                Optional<String> how = TextDifference.of(line, other);
                if (how.isPresent()) {
                    return instead(line, other, ": it " + how.get(), situation);
                }
            }
        }
        return instead(missing.get(0), extra.get(0), "", situation);
    }

    private static Cause instead(String line, String other, String how, Situation situation) {
        List<Call> writers = writers(situation.source(), other);
        Call writer = writers.size() == 1 ? writers.get(0) : null;
        boolean inListener = situation.solution().calls("accept").stream().allMatch(call -> call.inside() != null);
        boolean early =
                writer != null && writer.inside() == null && !writer.method().isEmpty() && inListener;
        return Cause.at(
                CauseKind.OTHER_LINE,
                lineOf(writers),
                "The line reads \"" + Wording.shortened(other) + "\" instead of \"" + Wording.shortened(line) + "\""
                        + how + "."
                        + (early
                                ? " It is written outside any listener (line " + writer.line()
                                        + "), before any event arrives."
                                : ""),
                early ? "Write it in the listener." : "Check how that line is put together.");
    }

    /** A word that is in the file as it is, or not at all. */
    private static Cause word(String line, Situation situation) {
        return situation.source().calls("accept").stream()
                .filter(call -> line.equals(call.event()))
                .findFirst()
                .map(call -> Cause.at(
                        CauseKind.NOT_WRITTEN,
                        call.line(),
                        call.inside() == null
                                ? "The line \"" + line + "\" is not written when it should be."
                                : "The line \"" + line
                                        + "\" is written in a listener, which runs when a client connects or leaves.",
                        "Check when that line of your code runs."))
                .orElseGet(() -> nothingWrites(line));
    }

    private static Cause nothingWrites(String line) {
        return Cause.of(
                CauseKind.NOT_WRITTEN,
                "Nothing in your code writes the line \"" + Wording.shortened(line) + "\".",
                "Write it where the task says.");
    }

    /** The first line that is missing, if it was printed instead. */
    static Optional<String> printed(Situation situation, List<String> missing) {
        return missing.stream()
                .findFirst()
                .filter(line ->
                        situation.output().lines().map(String::strip).anyMatch(printed -> isLike(line, printed)));
    }

    /** The same line, where an id of a client stands for its name. */
    private static boolean isLike(String line, String printed) {
        Matcher id = ID.matcher(line);
        return id.find()
                ? printed.startsWith(line.substring(0, id.start())) && printed.endsWith(line.substring(id.end()))
                : line.equals(printed);
    }

    /** The lines that are missing, and those that were written instead or too much. */
    static Leftovers<String> left(Row log) {
        return Leftovers.of(Situation.expectedLines(log), log.heard(), String::equals);
    }
}
