package workbook.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;
import workbook.course.PageText;

/** Lines that fit a screen, and hold nothing that could move its cursor. */
public final class Text {

    /** The width for whom nobody asked the terminal. */
    public static final int WIDTH = 80;

    private static final Pattern ITEM = Pattern.compile(" *([-*] |\\d+\\. )?");
    private static final int NARROWEST = 8;
    private static final int FURTHER = 4;

    private Text() {}

    /** The text in lines of at most {@code width} columns; a line break stays, and a word that is too long is cut. */
    public static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        for (String paragraph : clean(text).split("\n", -1)) {
            fold(paragraph.strip(), width, "", lines);
        }
        return lines;
    }

    /** A page: its paragraphs as {@link #wrap}, the items of a list indented under their marks, code as it is. */
    public static List<String> page(String text, int width) {
        var lines = new ArrayList<String>();
        for (String paragraph : clean(text).split("\n", -1)) {
            if (paragraph.stripLeading().startsWith(PageText.CODE)) {
                lines.addAll(code(paragraph.stripTrailing().replace('\u00a0', ' '), width));
            } else {
                Matcher item = ITEM.matcher(paragraph);
                int indent = item.lookingAt() ? Math.min(item.end(), width / 2) : 0;
                fold(paragraph.stripTrailing(), width, " ".repeat(indent), lines);
            }
        }
        return lines;
    }

    /** Cuts where a blank is; where there is none, behind a slash of a path, or else at the width. */
    private static void fold(String text, int width, String indent, List<String> lines) {
        int most = Math.max(NARROWEST, width);
        String rest = text;
        int end = fitting(rest, most);
        while (end < rest.length()) {
            int blank = rest.lastIndexOf(' ', end);
            int slash = rest.lastIndexOf('/', end - 1) + 1;
            int cut = blank > indent.length() ? blank : slash > indent.length() ? slash : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = indent + rest.substring(cut).strip();
            end = fitting(rest, most);
        }
        lines.add(rest);
    }

    /**
     * A line of code or of output, blanks and all; what is too long goes on below, cut where a blank is and indented
     * further than the line begins.
     */
    public static List<String> code(String line, int width) {
        int most = Math.max(NARROWEST, width);
        int begin = line.length() - line.stripLeading().length();
        String further = " ".repeat(Math.min(begin + FURTHER, most / 2));
        var lines = new ArrayList<String>();
        String rest = line;
        int end = fitting(rest, most);
        while (end < rest.length()) {
            int blank = rest.lastIndexOf(' ', end);
            int cut = rest.substring(0, Math.max(0, blank)).isBlank() ? end : blank;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = further + rest.substring(cut).stripLeading();
            end = fitting(rest, most);
        }
        lines.add(rest);
        return lines;
    }

    /** How many of its characters fit into so many columns. */
    private static int fitting(String text, int width) {
        int columns = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            columns += columns(text.codePointAt(i));
            if (columns > width) {
                return i;
            }
        }
        return text.length();
    }

    /** The columns that a text takes: letters of Chinese and emojis take two. */
    public static int columns(String text) {
        return text.codePoints().map(Text::columns).sum();
    }

    private static int columns(int c) {
        return c < 0x300 ? 1 : Math.max(0, WCWidth.wcwidth(c)); // most texts need no library for it
    }

    /** The text with a label before its first line, the others indented to match. */
    public static List<String> labelled(String label, String text, int width) {
        String indent = " ".repeat(columns(label));
        var lines = new ArrayList<String>();
        for (String line : wrap(text, width - indent.length())) {
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

    /** The text on one line, cut at {@code width} characters. */
    public static String cut(String text, int width) {
        String line = clean(text).replace('\n', ' ');
        if (line.length() <= width) {
            return line;
        }
        int end = width - 3;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "...";
    }

    /** The text with blanks behind it, up to {@code width} columns. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }
}
