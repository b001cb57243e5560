package workbook.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table as a list: a row an item, each cell behind the head of its column. */
public final class TableText {

    private static final Pattern BORDER = Pattern.compile("\\s*(?<!\\\\)\\|\\s*");

    private final List<List<String>> rows = new ArrayList<>();
    private int columns;
    private int lines;
    private boolean headed;

    /** @param columns as the page says; 0 where the first line says it by its cells */
    TableText(int columns) {
        this.columns = columns;
    }

    /** A line of AsciiDoc inside a table: some cells, or more of the last one. A first row of its own has the heads. */
    void add(String line) {
        if (line.isBlank()) {
            headed |= lines == 1 && rows.get(0).size() == columns;
            return;
        }
        lines++;
        List<String> cells = List.of(BORDER.split(line.strip(), -1));
        columns = columns == 0 ? Math.max(1, cells.size() - 1) : columns;
        if (!rows.isEmpty() && !cells.get(0).isEmpty()) {
            List<String> last = rows.get(rows.size() - 1);
            last.set(last.size() - 1, last.get(last.size() - 1) + " " + cells.get(0));
        }
        cells.subList(1, cells.size()).forEach(this::cell);
    }

    private void cell(String cell) {
        if (rows.isEmpty() || rows.get(rows.size() - 1).size() == columns) {
            rows.add(new ArrayList<>());
        }
        rows.get(rows.size() - 1).add(cell.replace("\\|", "|"));
    }

    List<String> lines() {
        List<String> heads = headed ? rows.get(0) : List.of();
        return rows.stream()
                .skip(headed ? 1 : 0)
                .flatMap(row -> lines(heads, row).stream())
                .toList();
    }

    /**
     * One row. A head such as {@code To …} is the beginning of a sentence that the cell goes on with; the first cell
     * stands alone where it has no head.
     */
    public static List<String> lines(List<String> heads, List<String> cells) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            String head = i < heads.size() ? heads.get(i) : "";
            String cell = head.contains("\u2026")
                    ? head.replace("\u2026", cells.get(i))
                    : head.isBlank() ? cells.get(i) : head + ": " + cells.get(i);
            lines.add((i == 0 ? "- " : "  ") + cell);
        }
        return lines;
    }
}
