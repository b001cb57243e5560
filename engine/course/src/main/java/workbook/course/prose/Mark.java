package workbook.course.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of markup, and what its reader sees of it. */
final class Mark {

    /** What stands where a new passage begins. */
    static final String BREAK = "\u2029";

    private static final String CODE = String.valueOf(Passage.CODE);

    private final Pattern pattern;
    private final String seen;
    private final boolean group;

    private Mark(String pattern, String seen, boolean group) {
        this.pattern = Pattern.compile(pattern);
        this.seen = seen;
        this.group = group;
    }

    /** Code: it counts as one word, and is shown as it is. */
    static Mark code(String pattern) {
        return new Mark(pattern, CODE, false);
    }

    /** Of which only the first group is seen. */
    static Mark around(String pattern) {
        return new Mark(pattern, "", true);
    }

    /** In place of which the reader sees this. */
    static Mark seenAs(String seen, String pattern) {
        return new Mark(pattern, seen, false);
    }

    Matcher in(String text) {
        return pattern.matcher(text);
    }

    String seen(Matcher found) {
        if (!group) {
            return seen;
        }
        String inside = found.group(1);
        return inside == null ? "" : inside;
    }

    boolean isCode() {
        return seen.equals(CODE);
    }
}
