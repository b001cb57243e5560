package workbook.grade.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import workbook.terminal.Text;

/** Rows as CSV that a spreadsheet takes for text: no cell of a student's becomes a formula. */
final class Spreadsheet {

    private static final String FORMULA = "=+-@\t\r";

    private Spreadsheet() {}

    /** The file's text; every cell is as it is, so what is not ours must have been {@link #safe}. */
    static String of(List<List<String>> rows) {
        var text = new StringBuilder();
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();
        try (var printer = new CSVPrinter(text, format)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringBuilder has no such thing
        }
        return text.toString();
    }

    /** The text of a cell on one line, with an apostrophe before what a spreadsheet would take for a formula. */
    static String safe(String text) {
        String line = Text.clean(text)
                .replace('\n', ' ')
                .replace('\u2028', ' ')
                .replace('\u2029', ' ')
                .strip();
        boolean formula = !line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0;
        return formula ? "'" + line : line;
    }
}
