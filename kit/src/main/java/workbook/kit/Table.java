package workbook.kit;

import java.util.List;

/** The delivery table as text: a line for each client, what it heard, and what was expected. */
final class Table {

    private Table() {}

    static String of(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.who().length()).max().orElse(0);
        var text = new StringBuilder();
        for (Row row : rows) {
            text.append("\n          ")
                    .append(row.who())
                    .append(" ".repeat(width - row.who().length()))
                    .append("  heard ")
                    .append(row.heard().isEmpty() ? "nothing" : String.join(", ", row.heard()));
            if (row.expected() != null) {
                text.append("   <- expected: ").append(row.expected());
            }
        }
        return text.toString();
    }
}
