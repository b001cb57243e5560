package workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import workbook.sheet.report.Reading;
import workbook.sheet.report.Row;
import workbook.sheet.rubric.Grade;
import workbook.terminal.Text;

/** What a learner reads in the terminal: a block for each answer. */
final class SheetScreen {

    private static final int INDENT = 2;

    private final int width;

    /** @param width of the terminal in columns */
    SheetScreen(int width) {
        this.width = width;
    }

    List<String> lines(Reading reading) {
        var lines = new ArrayList<String>();
        String sheet = "";
        for (Row row : reading.rows()) {
            if (!row.sheet().equals(sheet)) {
                sheet = row.sheet();
                lines.add(sheet);
            }
            lines.add("");
            lines.add(head(row));
            if (row.graded().grade() != Grade.ABSENT) {
                wrapped(row.graded().feedback()).forEach(line -> lines.add(" ".repeat(INDENT) + line));
            }
        }
        return lines;
    }

    private static String head(Row row) {
        boolean unsure = row.graded().confidence() < workbook.sheet.grade.Grader.CONFIDENT;
        String grade = row.graded().grade() == Grade.ABSENT
                ? "not in the sheet"
                : row.graded().grade().words() + (unsure ? " (not sure: ask somebody to read it)" : "");
        return row.title() + ": " + grade;
    }

    private List<String> wrapped(String text) {
        return width == Integer.MAX_VALUE ? List.of(text) : Text.wrap(text, width - INDENT);
    }
}
