package workbook.check.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import workbook.kit.PredictedLine;
import workbook.kit.PredictedLine.Kind;
import workbook.kit.Prediction;

/**
 * One thing that happens, and what a learner predicted there: a line with those that are too many before it, or a row
 * of a matrix. It keeps its name from one prediction to the next, whatever else they have.
 *
 * @param name such as {@code line 5}, counted in what happened, or {@code send three}
 * @param open true while some of it is not predicted
 * @param predicted what was predicted, a line each; empty where nothing was
 * @param wrong the wrong part of it; empty where none is
 * @param happened what happened; empty after the last line
 */
public record PredictedPlace(String name, boolean open, String predicted, String wrong, String happened) {

    static final String NO_LINE = "(no line)";

    /** The places of a prediction, in order; of lines, also the one after the last. */
    public static List<PredictedPlace> of(Prediction prediction) {
        return prediction.hasRow() ? List.of(row(prediction)) : lines(prediction);
    }

    private static PredictedPlace row(Prediction row) {
        return new PredictedPlace(
                row.row(),
                row.lines().stream().anyMatch(cell -> cell.kind() == Kind.OPEN),
                join(row.lines(), cell -> cell.name() + " " + cell.predicted()),
                join(
                        row.lines().stream().filter(PredictedPlace::isWrong).toList(),
                        cell -> cell.name() + " " + cell.predicted()),
                join(row.lines(), cell -> cell.name() + " " + cell.happened()));
    }

    private static String join(List<PredictedLine> cells, java.util.function.Function<PredictedLine, String> text) {
        return cells.stream().map(text).collect(Collectors.joining(", "));
    }

    private static List<PredictedPlace> lines(Prediction prediction) {
        var places = new TreeMap<Integer, List<PredictedLine>>();
        for (PredictedLine line : prediction.lines()) {
            places.computeIfAbsent(line.place(), any -> new ArrayList<>()).add(line);
        }
        var all = new ArrayList<PredictedPlace>();
        places.forEach((place, lines) -> all.addAll(at(place, lines)));
        boolean end = !all.isEmpty() && all.get(all.size() - 1).happened().isEmpty();
        if (!end) {
            boolean open = prediction.lines().stream()
                    .reduce((one, next) -> next)
                    .filter(last -> last.kind() == Kind.OPEN)
                    .isPresent();
            all.add(new PredictedPlace("line " + (all.size() + 1), open, "", "", ""));
        }
        return all;
    }

    /** An open line may stand for several, or for none, which is no place. */
    private static List<PredictedPlace> at(int place, List<PredictedLine> all) {
        List<PredictedLine> lines = all.stream()
                .filter(line -> line.kind() != Kind.OPEN || !line.happened().isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        PredictedLine last = lines.get(lines.size() - 1);
        boolean open = last.kind() == Kind.OPEN;
        String wrong = lines.stream()
                .filter(PredictedPlace::isWrong)
                .map(line -> line.kind() == Kind.MISSING ? NO_LINE : line.predicted())
                .collect(Collectors.joining("\n"));
        String predicted =
                open ? wrong : lines.stream().map(PredictedLine::predicted).collect(Collectors.joining("\n"));
        List<String> happened = open ? last.happened().lines().toList() : List.of(last.happened());
        var places = new ArrayList<PredictedPlace>();
        for (String each : happened) {
            boolean first = places.isEmpty();
            String name = "line " + (place + places.size());
            places.add(new PredictedPlace(name, open, first ? predicted : "", first ? wrong : "", each));
        }
        return places;
    }

    static boolean isWrong(PredictedLine line) {
        return line.kind() != Kind.RIGHT && line.kind() != Kind.OPEN;
    }
}
