package workbook.kit;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Lines of text that an exercise wrote: to its log, to a screen, or as a prediction. */
public final class Lines {

    private final Lab lab;
    private final String name;
    private final Supplier<List<String>> source;

    Lines(Lab lab, String name, Supplier<List<String>> source) {
        this.lab = lab;
        this.name = name;
        this.source = source;
    }

    /** The lines so far, after the exercise's own threads have come to rest. */
    public List<String> all() {
        lab.settles();
        return source.get();
    }

    /**
     * One row of a matrix that an exercise filled in: its first line names the columns, each other
     * line begins with its row's name. A line for each cell, such as {@code ada x}.
     */
    public Lines row(String row) {
        return new Lines(lab, name + " for " + row, () -> cells(row));
    }

    private List<String> cells(String row) {
        List<String[]> table =
                source.get().stream().map(line -> line.strip().split("\\s+")).toList();
        String[] columns = table.isEmpty() ? new String[] {} : table.get(0);
        String[] cells =
                table.stream().filter(line -> line[0].equals(row)).findFirst().orElse(new String[] {row});
        return IntStream.range(0, columns.length)
                .mapToObj(i -> columns[i] + " " + (i + 1 < cells.length ? cells[i + 1] : "?"))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    Lab lab() {
        return lab;
    }

    Supplier<List<String>> source() {
        return source;
    }

    String name() {
        return name;
    }
}
