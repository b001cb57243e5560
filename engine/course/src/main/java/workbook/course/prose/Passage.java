package workbook.course.prose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of text that is read at once: a paragraph, a heading, an item of a list, a cell, a comment.
 *
 * @param line the line of the file at which it begins, from 1
 * @param title true for a heading, the title of a block, or the term of a list
 * @param text its words; a line break is one of the file's, and {@link #CODE} stands for a piece of code
 * @param codes the pieces of code, in their order
 */
public record Passage(Path file, int line, boolean title, String text, List<String> codes) {

    /** Stands for code, an address, or a value that is filled in later: one word of the text. */
    public static final char CODE = '\uFFFC';

    private static final Pattern END = Pattern.compile("[.!?…][)\"'”’]*(?=\\s+[\\p{Lu}\\d\"'(“‘" + CODE + "])");
    private static final Pattern ABBREVIATION = Pattern.compile("(?s).*\\b(e\\.g|i\\.e|vs|etc|cf)\\.");

    /** A sentence of a passage, without blanks around it. */
    public record Sentence(int start, int end) {}

    /** The line of the file in which this place of the text is. */
    public int lineAt(int offset) {
        return line
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** A part of the text as its reader sees it, on one line and with its code. */
    public String shown(int start, int end) {
        int code = (int) text.substring(0, start).chars().filter(c -> c == CODE).count();
        var shown = new StringBuilder();
        for (char c : text.substring(start, end).toCharArray()) {
            if (c == CODE) {
                shown.append(codes.get(code++));
            } else {
                shown.append(c);
            }
        }
        return shown.toString().replaceAll("\\s+", " ").strip();
    }

    /** The sentences, in their order. */
    public List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (!ABBREVIATION.matcher(text.substring(start, end.end())).matches()) {
                add(sentences, start, end.end());
                start = end.end();
            }
        }
        add(sentences, start, text.length());
        return sentences;
    }

    private void add(List<Sentence> sentences, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(start, end));
        }
    }
}
