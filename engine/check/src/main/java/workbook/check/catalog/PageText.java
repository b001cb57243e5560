package workbook.check.catalog;

import java.util.ArrayList;
import java.util.List;

/** The words of an exercise's page, without the marks of AsciiDoc that a terminal cannot show. */
final class PageText {

    /** What a line of code begins with, which is not to be wrapped. */
    static final String CODE = "    ";

    private static final String HINT = "[.hint]";

    private final List<String> lines;

    PageText(List<String> lines) {
        this.lines = lines;
    }

    /** All before the first hint, or before the first section where there is none. */
    String task() {
        var text = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith(HINT) || line.startsWith("== ")) {
                break;
            }
            if (!mark(line)) {
                text.append(line.startsWith("| ") ? row(line) : plain(line)).append('\n');
            }
        }
        return text.toString().strip();
    }

    /** Each hint's paragraph. */
    List<String> hints() {
        var hints = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(HINT)) {
                hints.add(paragraph(i + 1));
            }
        }
        return List.copyOf(hints);
    }

    /** One line, but for the breaks that the page asks for with a plus sign at a line's end. */
    private String paragraph(int from) {
        var text = new StringBuilder();
        for (int i = from; i < lines.size() && !lines.get(i).isBlank(); i++) {
            String line = plain(lines.get(i).strip());
            boolean breaks = line.endsWith(" +");
            text.append(breaks ? line.substring(0, line.length() - 2) : line).append(breaks ? '\n' : ' ');
        }
        return text.toString().strip();
    }

    private static boolean mark(String line) {
        return (line.startsWith("[") && line.endsWith("]"))
                || line.equals("----")
                || line.equals("....")
                || line.equals("====")
                || line.equals("____")
                || line.equals("|===")
                || line.startsWith("//");
    }

    /** A row of a table as an item of a list. */
    private static String row(String line) {
        return "- " + plain(String.join(": ", line.substring(2).split("\\s+\\|\\s+", -1)));
    }

    /** {@code xref:lesson.adoc#x[Leaving]} is read as Leaving, and {@code \->} as an arrow. */
    private static String plain(String text) {
        String line = text.replace("\\->", "->");
        if (!line.contains(":")) {
            return line;
        }
        return line.replaceAll("(xref|link|https?):\\S*?\\[([^]]+)]", "$2");
    }
}
