package workbook.check.screen;

import java.util.ArrayList;
import java.util.List;
import workbook.kit.Row;

/** Who heard what, and who should have heard it: the picture of a delivery. */
final class DeliveryTable {

    private static final int WHO = 16;
    private static final int CELL = 44;

    private DeliveryTable() {}

    /** Aligned columns: who, heard, expected; the line of the assertion that failed is marked. */
    static List<String> lines(List<Row> rows, Ink ink) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int who = width(rows.stream().map(DeliveryTable::who).toList(), "who", WHO);
        int heard = width(rows.stream().map(DeliveryTable::heard).toList(), "heard", CELL);
        var lines = new ArrayList<String>();
        lines.add(ink.faint(line("  ", Text.pad("who", who), Text.pad("heard", heard), "expected")));
        for (Row row : rows) {
            String mark = row.missed() ? "> " : "  ";
            String text = line(
                    mark,
                    Text.pad(Text.cut(who(row), who), who),
                    Text.pad(Text.cut(heard(row), heard), heard),
                    expected(row));
            lines.add(row.missed() ? ink.strong(text) : text);
        }
        return lines;
    }

    /** The same in sentences, a line each. */
    static List<String> sentences(List<Row> rows) {
        return rows.stream().map(DeliveryTable::sentence).toList();
    }

    private static String sentence(Row row) {
        String heard = Text.clean(who(row)) + verb(row) + Text.cut(heard(row), 400) + ".";
        return row.expected() == null ? heard : heard + " Expected: " + Text.cut(expected(row), 400) + ".";
    }

    private static String verb(Row row) {
        return row.who().equals("log") ? " reads " : " heard ";
    }

    private static String line(String mark, String who, String heard, String expected) {
        return (mark + who + "  " + heard + "  " + expected).stripTrailing();
    }

    private static int width(List<String> cells, String title, int most) {
        int widest = cells.stream().mapToInt(String::length).max().orElse(0);
        return Math.min(most, Math.max(title.length(), widest));
    }

    private static String who(Row row) {
        return row.who();
    }

    private static String heard(Row row) {
        return row.heard().isEmpty() ? "nothing" : String.join(", ", row.heard());
    }

    private static String expected(Row row) {
        return row.expected() == null ? "" : Text.cut(row.expected(), CELL);
    }
}
