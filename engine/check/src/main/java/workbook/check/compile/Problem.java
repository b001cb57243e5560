package workbook.check.compile;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern UNFIT = Pattern.compile("(?m)^\\s+((?:method|constructor) .+) is not applicable$");
    private static final int MOST_HEADS = 8;

    static Problem of(Diagnostic<? extends JavaFileObject> said) {
        String message = shortened(said.getMessage(Locale.ENGLISH));
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

    /** Of methods that do not fit, only their heads: the reason of each fills two screens. */
    static String shortened(String message) {
        if (!UNFIT.matcher(message).find()) {
            return message;
        }
        String first = message.lines().findFirst().orElse("");
        List<String> heads = UNFIT.matcher(message)
                .results()
                .map(head -> "    " + head.group(1))
                .toList();
        String more = heads.size() > MOST_HEADS ? "\n    and " + (heads.size() - MOST_HEADS) + " more" : "";
        return first + "\n" + heads.stream().limit(MOST_HEADS).collect(Collectors.joining("\n")) + more;
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
