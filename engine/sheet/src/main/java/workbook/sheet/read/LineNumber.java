package workbook.sheet.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number at the beginning of a line: that of a list's item, or one that is written. */
final class LineNumber {

    private static final Pattern NUMBER = Pattern.compile(
            "^\\W{0,4}(?:q(?:uestion)?\\s*)?(\\d{1,2})\\s*[.):/-](?!\\d)\\W*(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_NUMBER =
            Pattern.compile("^\\W{0,4}q(?:uestion)?\\s*(\\d{1,2})\\W*()$", Pattern.CASE_INSENSITIVE);

    private LineNumber() {}

    /** True if a number stands at the beginning of a line. */
    static boolean numbered(Line line) {
        return of(line) > 0;
    }

    /** The number at the beginning of a line; 0 where there is none. */
    static int of(Line line) {
        if (line.ordinal() > 0) {
            return line.ordinal();
        }
        for (Pattern form : List.of(NUMBER, ONLY_NUMBER)) {
            Matcher number = form.matcher(line.text());
            if (number.matches()) {
                return Integer.parseInt(number.group(1));
            }
        }
        return 0;
    }

    /** The line without its number. */
    static String text(Line line) {
        String rest = NUMBER.matcher(line.text()).replaceFirst("$2");
        return line.ordinal() > 0 ? line.text() : ONLY_NUMBER.matcher(rest).replaceFirst("$2");
    }
}
