package workbook.screen;

import java.util.ArrayList;
import java.util.List;
import workbook.check.verdict.CompileError;
import workbook.check.verdict.Predicted.Compared;
import workbook.kit.Frame;
import workbook.kit.Row;
import workbook.terminal.TerminalStyle;

/** What stands in the cells of a verdict's tables, for every view that has columns. */
public final class TableCells {

    private static final String NOT_CHECKED = "not checked";

    private TableCells() {}

    /** The head, then a row for each client: who, heard, and expected if anything was. */
    public static List<List<String>> deliveries(List<Row> rows) {
        boolean expected = rows.stream().anyMatch(row -> row.expected() != null);
        var cells = new ArrayList<List<String>>();
        cells.add(expected ? List.of("who", "heard", "expected") : List.of("who", "heard"));
        for (Row row : rows) {
            String heard = row.heard().isEmpty() ? "nothing" : String.join(", ", row.heard());
            cells.add(
                    expected
                            ? List.of(row.who(), heard, row.expected() == null ? NOT_CHECKED : row.expected())
                            : List.of(row.who(), heard));
        }
        return cells;
    }

    /** Whose packet, which way, what it says, and its text on the wire. */
    public static List<String> packet(Frame frame, TerminalStyle style) {
        if (!frame.crossed()) {
            return List.of("", "", TellingPackets.decoded(frame), "");
        }
        return List.of(
                frame.client(),
                frame.sent() ? style.to() : style.from(),
                TellingPackets.decoded(frame),
                TellingPackets.raw(frame));
    }

    /** The head of a table of predictions. */
    public static List<String> predictionHead() {
        return List.of("line", PredictionTable.FIRST, PredictionTable.HAPPENED);
    }

    /** A line: its name, what was predicted first, what happened. */
    public static List<String> prediction(Compared each) {
        return List.of(each.name(), PredictionTable.first(each), PredictionTable.happened(each));
    }

    /** True if the line was predicted at first as it happened. */
    public static boolean predictedRight(Compared each) {
        return PredictionTable.same(each);
    }

    /** The compiler's words; where the cause is told, the first line of them is enough. */
    public static String said(CompileError error) {
        return error.means() == null
                ? error.message()
                : error.message().lines().findFirst().orElse("");
    }
}
