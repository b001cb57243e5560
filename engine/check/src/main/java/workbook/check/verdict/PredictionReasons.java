package workbook.check.verdict;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why each line that an exercise asks to predict is as it is, in an author's words: comments in its test such as {@code
 * // why line 5: ...}, or {@code // why send three: ...} for a row.
 */
public final class PredictionReasons {

    private static final Pattern WHY = Pattern.compile("// why ([^:]+): *(.*)");
    private static final String COMMENT = "//";

    private PredictionReasons() {}

    /** By the name of the line. A reason goes on to the end of its comment. */
    public static Map<String, String> in(Path test) {
        var reasons = new LinkedHashMap<String, String>();
        String name = null;
        for (String line : PredictionText.read(test)) {
            String text = line.strip();
            Matcher begin = WHY.matcher(text);
            if (begin.matches()) {
                name = begin.group(1);
                reasons.put(name, begin.group(2).strip());
            } else if (name != null && text.startsWith(COMMENT)) {
                reasons.merge(
                        name, text.substring(COMMENT.length()).strip(), (one, more) -> (one + " " + more).strip());
            } else {
                name = null;
            }
        }
        return reasons;
    }
}
