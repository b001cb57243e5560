package workbook.check.compile;

import java.io.IOException;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * One complaint of the compiler.
 *
 * @param file the file's name
 * @param line from 1, or 0
 * @param column from 1, or 0
 * @param message the compiler's words, in English; may have several lines
 * @param source the line itself, or empty
 */
public record Problem(String file, long line, long column, String message, String source) {

    static Problem of(Diagnostic<? extends JavaFileObject> said) {
        String message = said.getMessage(Locale.ENGLISH);
        JavaFileObject where = said.getSource();
        if (where == null) {
            return new Problem("", 0, 0, message, "");
        }
        String path = where.toUri().getPath();
        String file = path.substring(path.lastIndexOf('/') + 1);
        long line = Math.max(0, said.getLineNumber());
        String text = line(where, line);
        return new Problem(file, line, Math.max(0, said.getColumnNumber()), message, text);
    }

    private static String line(JavaFileObject source, long line) {
        try {
            String text = source.getCharContent(true).toString();
            return text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
