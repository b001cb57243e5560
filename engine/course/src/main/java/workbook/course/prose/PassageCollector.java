package workbook.course.prose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects passages from the lines of a file, and takes the marks of its markup language out of them. */
final class PassageCollector {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Path file;
    private final List<Mark> marks;
    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int first;

    PassageCollector(Path file, List<Mark> marks) {
        this.file = file;
        this.marks = marks;
    }

    /** Goes on with the passage that is open, or begins one. */
    void add(int line, String text) {
        if (open.length() == 0) {
            first = line;
        } else {
            open.append("\n".repeat(Math.max(0, line - first - count(open, '\n'))));
        }
        open.append(text);
    }

    /** A passage of one line, which is a heading or the like. */
    void title(int line, String text) {
        ends();
        add(line, text);
        end(true);
    }

    /** Ends the passage that is open, if there is one. */
    void ends() {
        end(false);
    }

    List<Passage> passages() {
        ends();
        return List.copyOf(passages);
    }

    private void end(boolean title) {
        var codes = new ArrayList<String>();
        String text = open.toString().replace(Passage.CODE, ' ');
        open.setLength(0);
        for (Mark mark : marks) {
            text = without(mark, text, codes);
        }
        int line = first;
        int code = 0;
        for (String part : text.split(Mark.BREAK, -1)) {
            int next = code + count(part, Passage.CODE);
            if (LETTER.matcher(part).find()) {
                passages.add(new Passage(file, line, title, part, List.copyOf(codes.subList(code, next))));
            }
            code = next;
            line += count(part, '\n');
        }
    }

    /** Line breaks in a mark are kept, so that each word still has its line. */
    private static String without(Mark mark, String text, List<String> codes) {
        var left = new StringBuilder();
        Matcher found = mark.in(text);
        int from = 0;
        while (found.find()) {
            left.append(text, from, found.start());
            from = found.end();
            String marked = found.group();
            String seen = mark.seen(found);
            int at = count(left, Passage.CODE);
            int kept = mark.isCode() ? 0 : count(seen, Passage.CODE);
            codes.subList(at + kept, at + count(marked, Passage.CODE)).clear();
            if (mark.isCode()) {
                codes.add(at, marked);
            }
            left.append(seen).append("\n".repeat(Math.max(0, count(marked, '\n') - count(seen, '\n'))));
        }
        return left.append(text, from, text.length()).toString();
    }

    private static int count(CharSequence text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }
}
