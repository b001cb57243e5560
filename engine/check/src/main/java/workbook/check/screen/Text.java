package workbook.check.screen;

import java.util.ArrayList;
import java.util.List;

/** Lines that fit a screen, and hold nothing that could move its cursor. */
public final class Text {

    /** The width that all prose is wrapped at. */
    public static final int WIDTH = 80;

    private static final String CODE = "    ";

    private Text() {}

    /** The words of the text in lines of at most {@code width}; its paragraphs stay apart. */
    public static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        for (String paragraph : clean(text).split("\n", -1)) {
            wrapOne(paragraph, width, lines);
        }
        return lines;
    }

    private static void wrapOne(String paragraph, int width, List<String> lines) {
        var line = new StringBuilder();
        for (String word : paragraph.strip().split(" +", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }

    /** A page's task for a terminal: without the marks of lists, which AsciiDoc needs and people not; code as it is. */
    public static List<String> task(String text) {
        String plain = text.replaceAll("(?m)::( |$)", ":$1").replaceAll("(?m)^\\+\\R", "");
        var lines = new ArrayList<String>();
        for (String paragraph : clean(plain).split("\n", -1)) {
            if (paragraph.startsWith(CODE)) {
                lines.add(paragraph);
            } else {
                wrapOne(paragraph, WIDTH, lines);
            }
        }
        return lines;
    }

    /** The text with a label before its first line, the others indented to match. */
    static List<String> labelled(String label, String text) {
        String indent = " ".repeat(label.length());
        var lines = new ArrayList<String>();
        for (String line : wrap(text, WIDTH - label.length())) {
            lines.add((lines.isEmpty() ? label : indent) + line);
        }
        return lines;
    }

    /** The text without control characters: a tab becomes blanks, a line break stays. */
    public static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace("\t", "    ").codePoints().forEach(c -> {
            if (c == '\n' || !hidden(c)) {
                clean.appendCodePoint(c);
            } else {
                clean.append('?');
            }
        });
        return clean.toString();
    }

    /** Direction marks are hidden too: they would turn a line of the table around. */
    private static boolean hidden(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    /** The text on one line, cut at {@code width}. */
    static String cut(String text, int width) {
        String line = clean(text).replace('\n', ' ');
        if (line.length() <= width) {
            return line;
        }
        int end = width - 3;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "...";
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
