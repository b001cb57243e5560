package workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.sheet.grade.Sources;
import workbook.sheet.report.Row;
import workbook.sheet.text.Shingles;

/** Finds answers that two sheets share word for word, apart from what both took from the documentation. */
final class SheetCopies {

    private static final double ALIKE = 0.6;
    private static final int LEAST_RUNS = 6;

    private final Sources sources;

    SheetCopies(Sources sources) {
        this.sources = sources;
    }

    /** The rows, each with the name of a sheet that has nearly the same answer. */
    List<Row> marked(List<Row> rows) {
        List<Set<Integer>> runs =
                rows.parallelStream().map(row -> sources.own(row.text())).toList();
        Map<String, List<Integer>> byRun = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (runs.get(i).size() >= LEAST_RUNS) {
                for (int run : runs.get(i)) {
                    byRun.computeIfAbsent(rows.get(i).question() + run, any -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        var marked = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String other = runs.get(i).size() < LEAST_RUNS ? "" : alike(i, rows, runs, byRun);
            marked.add(
                    other.isEmpty()
                            ? row
                            : new Row(
                                    row.sheet(),
                                    row.question(),
                                    row.title(),
                                    row.text(),
                                    row.line(),
                                    row.graded(),
                                    other));
        }
        return marked;
    }

    private static String alike(int index, List<Row> rows, List<Set<Integer>> runs, Map<String, List<Integer>> byRun) {
        Row row = rows.get(index);
        for (int run : runs.get(index)) {
            for (int other : byRun.getOrDefault(row.question() + run, List.of())) {
                boolean another = !rows.get(other).sheet().equals(row.sheet());
                if (another && Shingles.share(runs.get(index), runs.get(other)) >= ALIKE) {
                    return rows.get(other).sheet();
                }
            }
        }
        return "";
    }
}
