package workbook.check.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import workbook.check.explain.SourceFacts.Call;
import workbook.kit.Row;

/** Lines that were to be written to a log or a screen. */
final class LogDetector implements Detector {

    @Override
    public Optional<Cause> cause(Situation situation) {
        Row log = situation.log();
        if (log == null) {
            return Optional.empty();
        }
        List<String> expected = Situation.expectedLines(log);
        List<String> got = log.heard();
        boolean[][] kept = Comparison.aligned(expected, got, String::equals);
        List<String> missing = left(expected, kept[0]);
        List<String> extra = left(got, kept[1]);
        if (missing.isEmpty() && extra.isEmpty()) {
            return Optional.empty();
        }
        if (printed(situation, log).isPresent()) {
            return Optional.of(Cause.at(
                    situation.source().calls("println", "print", "printf").stream()
                            .map(Call::line)
                            .findFirst()
                            .orElse(0),
                    "The line \"" + missing.get(0)
                            + "\" is printed to System.out. It belongs to the object that was handed in.",
                    "Hand the line to that object: `accept(...)`."));
        }
        if (!missing.isEmpty()
                && missing.stream()
                        .sorted()
                        .toList()
                        .equals(extra.stream().sorted().toList())) {
            return Optional.of(Cause.of(
                    "The right lines are there, in another order: \"" + extra.get(0) + "\" comes "
                            + (got.indexOf(extra.get(0)) < expected.indexOf(extra.get(0)) ? "too early" : "too late")
                            + ".",
                    "See when each of them is written."));
        }
        if (!missing.isEmpty() && !extra.isEmpty()) {
            return ValueDifference.ofLines(missing.get(0), extra.get(0))
                    .map(how -> Cause.of(
                            "The line reads \"" + extra.get(0) + "\" instead of \"" + missing.get(0) + "\": it " + how
                                    + ".",
                            "See how that line is put together."));
        }
        if (extra.isEmpty()) {
            return Optional.of(Cause.of(
                    "The line \"" + missing.get(0) + "\" is not written"
                            + (got.isEmpty() ? ", and no other one." : "; the others are right."),
                    "See what should write it, and whether that runs."));
        }
        boolean again = expected.contains(extra.get(0));
        return Optional.of(Cause.of(
                "The line \"" + extra.get(0) + "\" is written " + (again ? "once too often." : "and not expected."),
                "See what writes it."));
    }

    /** The first line that is missing, if it was printed instead. */
    static Optional<String> printed(Situation situation, Row log) {
        List<String> expected = Situation.expectedLines(log);
        boolean[] kept = Comparison.aligned(expected, log.heard(), String::equals)[0];
        return left(expected, kept).stream()
                .findFirst()
                .filter(line -> situation.output().lines().map(String::strip).anyMatch(line::equals));
    }

    static List<String> left(List<String> lines, boolean[] kept) {
        return IntStream.range(0, lines.size())
                .filter(i -> !kept[i])
                .mapToObj(lines::get)
                .toList();
    }
}
