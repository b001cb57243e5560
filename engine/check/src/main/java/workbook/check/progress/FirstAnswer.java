package workbook.check.progress;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a learner predicted: the text block in the file of a predict exercise. */
final class FirstAnswer {

    private static final Pattern BLOCK = Pattern.compile("\"\"\"\\R(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern OPEN = Pattern.compile("(?m)(^|\\s)\\?(\\s|$)");

    private FirstAnswer() {}

    /** The lines of the prediction; empty while one of its {@code ?} stands. */
    static Optional<List<String>> in(String source) {
        Matcher block = BLOCK.matcher(source);
        if (!block.find() || OPEN.matcher(block.group(1)).find()) {
            return Optional.empty();
        }
        return Optional.of(block.group(1).strip().lines().map(String::strip).toList());
    }
}
