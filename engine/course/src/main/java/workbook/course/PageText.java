package workbook.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page, without the marks of AsciiDoc that a terminal cannot show: a paragraph a line, headings
 * behind their marks, code as it is behind {@link #CODE}.
 */
public final class PageText {

    /** What a line of code begins with, which is not to be wrapped: four blanks, none of them a place to break. */
    public static final String CODE = "\u00a0\u00a0\u00a0\u00a0";

    private static final String HINT = "[.hint]";
    private static final Pattern HEADER = Pattern.compile(":[\\w-]+:.*|ifn?def::.*|endif::.*|//.*");
    private static final Pattern MARK = Pattern.compile("\\[.*]|====|____|\\+");
    private static final Pattern COLUMNS = Pattern.compile("\\[.*cols=\"([^\"]*)\".*]");
    private static final Pattern ITEM = Pattern.compile("[*.]+ (.*)");
    private static final Pattern MACRO =
            Pattern.compile("(exercise|sequence|playground)::(.*?)\\[(?:title=\"(.*)\")?.*]");

    private final List<String> lines;
    private final List<String> paragraphs = new ArrayList<>();
    private boolean code;
    private @Nullable TableText table;
    private int columns;
    private boolean open;

    PageText(List<String> lines) {
        this.lines = lines;
    }

    /**
     * A whole page as far as it can be read without a renderer: drawings are named; hints, what a program printed,
     * and what is shown after a pass are left out.
     *
     * @throws IOException if it cannot be read
     */
    public static String whole(Path root, Path page) throws IOException {
        return new PageText(Snippet.within(root, page, TextLines.of(page))).whole();
    }

    private String whole() {
        for (int i = 0; i < lines.size() && !lines.get(i).equals("== What you saw"); i++) {
            if (lines.get(i).startsWith(HINT)) {
                i = until("", i);
            } else if (lines.get(i).startsWith("[%collapsible")) {
                i = until("====", until("====", i) + 1);
                start("(Run it, or see the page in the browser.)");
            } else {
                add(lines.get(i));
            }
        }
        return text();
    }

    private int until(String end, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).equals(end)) {
            at++;
        }
        return at;
    }

    /** All before the first hint, or before the first section where there is none. */
    String task() {
        lines.stream()
                .takeWhile(line -> !line.startsWith(HINT) && !line.startsWith("== "))
                .forEach(this::add);
        return text();
    }

    private String text() {
        return String.join("\n", paragraphs).strip();
    }

    private void add(String line) {
        Matcher item = ITEM.matcher(line);
        Matcher macro = MACRO.matcher(line);
        Matcher cols = COLUMNS.matcher(line);
        if (line.equals("----") || line.equals("....")) {
            code = !code;
            gap();
        } else if (code) {
            start(CODE + line);
        } else if (table != null && !line.equals("|===")) {
            table.add(line);
        } else if (cols.matches()) {
            columns = cols.group(1).split(",", -1).length;
        } else if (line.equals("|===")) {
            tableBeginsOrEnds();
        } else if (line.isBlank()) {
            gap();
        } else if (line.startsWith("=") && line.contains(" ")) {
            start(line); // a heading; the view knows its mark
        } else if (macro.matches()) {
            start(macro.group(1).equals("exercise") ? "Exercise: " + macro.group(2) : "Drawing: " + macro.group(3));
        } else if (item.matches()) {
            start("- " + plain(item.group(1)));
            open = true;
        } else if (!HEADER.matcher(line).matches() && !MARK.matcher(line).matches()) {
            prose(plain(line));
        }
    }

    private void tableBeginsOrEnds() {
        if (table == null) {
            table = new TableText(columns);
            columns = 0;
        } else {
            table.lines().forEach(line -> start(plain(line)));
            table = null;
        }
        gap();
    }

    /** A sentence goes on where the one before it ended; after the title of a list or a block it begins anew. */
    private void prose(String line) {
        boolean term = line.matches(".*::( .*)?");
        boolean title = line.matches("\\.\\S.*");
        String words = title ? line.substring(1) : line.replaceFirst("::( |$)", ":$1");
        String bare = words.endsWith(" +") ? words.substring(0, words.length() - 2) : words;
        if (open && !term) {
            paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + " " + bare.strip());
        } else {
            start(bare);
        }
        open = !title && bare.length() == words.length();
    }

    private void start(String line) {
        paragraphs.add(line);
        open = false;
    }

    private void gap() {
        if (!paragraphs.isEmpty() && !paragraphs.get(paragraphs.size() - 1).isEmpty()) {
            start("");
        }
        open = false;
    }

    /** Each hint's paragraph. */
    List<String> hints() {
        var hints = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(HINT)) {
                hints.add(paragraph(lines, i + 1));
            }
        }
        return List.copyOf(hints);
    }

    /**
     * One line, but for the breaks that the page asks for with a plus sign at a line's end. Lines of code are
     * indented by their braces, since the page cannot do that.
     */
    private static String paragraph(List<String> lines, int from) {
        var text = new StringBuilder();
        int depth = 0;
        boolean begins = true;
        for (int i = from; i < lines.size() && !lines.get(i).isBlank(); i++) {
            String line = plain(lines.get(i).strip());
            boolean breaks = line.endsWith(" +");
            String words = breaks ? line.substring(0, line.length() - 2) : line;
            if (begins && words.matches("`[^`]*`")) {
                String bare = words.substring(1, words.length() - 1);
                depth -= bare.startsWith("}") ? 1 : 0;
                words = CODE.repeat(Math.max(0, depth) + 1) + bare;
                depth += count(bare, '{') - count(bare, '}') + (bare.startsWith("}") ? 1 : 0);
            }
            text.append(words).append(breaks ? '\n' : ' ');
            begins = breaks;
        }
        return text.toString().stripTrailing();
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }

    /**
     * {@code xref:lesson.adoc#x[Leaving]} is read as Leaving, {@code \->} as an arrow, literal code without its plus
     * signs; an address of the web stands behind its words.
     */
    private static String plain(String text) {
        String line = text.replace("\\->", "->")
                .replace("\\=>", "=>")
                .replace("{nbsp}", "\u00a0")
                .replaceAll("`\\+([^`]+)\\+`", "`$1`");
        if (!line.contains(":")) {
            return line;
        }
        return line.replaceAll("(https?://[^\\s\\[]*)\\[([^]]+)]", "$2 ($1)")
                .replaceAll("\\*?(xref|link):\\S*?\\[([^]]+)]\\*?", "$2");
    }
}
