package workbook.course.prose;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prose of a page in AsciiDoc: without listings, attributes and what is included. */
final class AsciiDocProse {

    private static final List<Mark> MARKS = List.of(
            Mark.code("``?[^`]+``?"),
            Mark.around("(?:xref|link|mailto):[^\\[\\s]*\\[([^]]*)]"),
            Mark.around("<<[^<>,]*,([^<>]*)>>"),
            Mark.code("<<[^<>]*>>"),
            Mark.around("https?://[^\\[\\s]*\\[([^]]*)]"),
            Mark.code("https?://[^\\s)]*[^\\s).,;:]|\\b[\\w.-]+(?:/[\\w.-]+)+\\.\\w+"),
            Mark.around("\\b\\w+::?[^\\[\\s]*\\[(?:[^]]*title=\"([^\"]*)\")?[^]]*]"),
            Mark.seenAs("", "\\[\\[[^]]*]]|\\((?:M-[A-Z\\d-]+|-)\\)$"),
            Mark.code("\\bM-[A-Z][A-Z\\d-]+"),
            Mark.seenAs(" ", "\\{nbsp}"),
            Mark.code("\\\\?\\{[\\w-]+}|\\+[^+\\n]+\\+|\\\\?->"),
            Mark.seenAs(Mark.BREAK, "(?m) \\+$"),
            Mark.seenAs("", "(?<![\\w" + Passage.CODE + "])[*_#]+(?=\\S)|(?<=\\S)[*_#]+(?!\\w)"));

    private static final Pattern FENCE = Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|/{4,}");
    private static final Pattern NO_PROSE = Pattern.compile(
            "\\s*|={4,}|_{4,}|\\*{4,}|--|\\+|:[!\\w-]+:.*|(ifn?def|ifeval|endif|include)::.*|//.*|\\[.*]");
    private static final Pattern HEADING = Pattern.compile("=+ (.*)|\\.([^.\\s].*)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:\\*+|\\.+|-|<\\d+>|\\d+\\.)\\s+(?:\\[[x ]]\\s+)?(.*)");
    private static final Pattern TERM = Pattern.compile("((?:[^`]|`[^`]*`)*?)::(?:\\s+(.*))?");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");

    private final PassageCollector collector;
    private String fence = "";
    private boolean table;

    private AsciiDocProse(Path file) {
        collector = new PassageCollector(file, MARKS);
    }

    static List<Passage> of(Path file, List<String> lines) {
        var prose = new AsciiDocProse(file);
        for (int i = 0; i < lines.size(); i++) {
            prose.add(i + 1, lines.get(i));
        }
        return prose.collector.passages();
    }

    private void add(int line, String text) {
        if (!fence.isEmpty()) {
            fence = text.equals(fence) ? "" : fence;
        } else if (FENCE.matcher(text).matches()) {
            fence = text;
            collector.ends();
        } else if (text.equals("|===")) {
            table = !table;
            collector.ends();
        } else if (NO_PROSE.matcher(text).matches()) {
            collector.ends();
        } else if (table && text.contains("|")) {
            cells(line, text);
        } else {
            words(line, text);
        }
    }

    private void cells(int line, String text) {
        String[] cells = CELL.split(text, -1);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                collector.ends();
            }
            if (!cells[i].isBlank()) {
                collector.add(line, cells[i]);
            }
        }
    }

    private void words(int line, String text) {
        Matcher heading = HEADING.matcher(text);
        Matcher item = ITEM.matcher(text);
        Matcher term = TERM.matcher(text);
        if (heading.matches()) {
            collector.title(line, heading.group(1) == null ? heading.group(2) : heading.group(1));
        } else if (item.matches()) {
            collector.ends();
            collector.add(line, item.group(1));
        } else if (term.matches()) {
            collector.title(line, term.group(1));
            if (term.group(2) != null) {
                collector.add(line, term.group(2));
            }
        } else {
            collector.add(line, text);
        }
    }
}
