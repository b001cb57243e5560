package workbook.course.prose;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prose of a file in Markdown: without blocks of code and HTML. */
final class MarkdownProse {

    private static final List<Mark> MARKS = List.of(
            Mark.code("``?[^`]+``?"),
            Mark.around("!?\\[([^]]*)]\\([^)]*\\)"),
            Mark.code("https?://[^\\s)]*[^\\s).,;:]"),
            Mark.code("\\b[\\w.-]+(?:/[\\w.-]+)+\\.\\w+"),
            Mark.seenAs("", "<[^<>]+>"),
            Mark.seenAs("", "(?<!\\w)[*_]+(?=\\S)|(?<=\\S)[*_]+(?!\\w)"));

    private static final Pattern HEADING = Pattern.compile("#+ (.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[*+-]|\\d+\\.)\\s+(.*)");

    private MarkdownProse() {}

    static List<Passage> of(Path file, List<String> lines) {
        var collector = new PassageCollector(file, MARKS);
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            Matcher heading = HEADING.matcher(text);
            Matcher item = ITEM.matcher(text);
            if (text.startsWith("```")) {
                code = !code;
                collector.ends();
            } else if (code || text.isBlank() || text.startsWith("    ")) {
                collector.ends();
            } else if (heading.matches()) {
                collector.title(i + 1, heading.group(1));
            } else if (text.startsWith("|")) {
                collector.ends();
                collector.add(i + 1, text.substring(1).replace("|", Mark.BREAK));
            } else if (item.matches()) {
                collector.ends();
                collector.add(i + 1, item.group(1));
            } else {
                collector.add(i + 1, text);
            }
        }
        return collector.passages();
    }
}
