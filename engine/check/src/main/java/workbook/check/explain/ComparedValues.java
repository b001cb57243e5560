package workbook.check.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What JUnit's {@code assertEquals} compared, from the text of its failure.
 *
 * @param expected as text
 * @param got as text
 * @param about what the test says about it; empty if nothing
 */
public record ComparedValues(String expected, String got, String about) {

    /** JUnit 5 and 6 write it so. */
    private static final Pattern TEXT =
            Pattern.compile("(?:[\\w.]+: )?(?:(.*) ==> )?expected: <(.*)> but was: <(.*)>", Pattern.DOTALL);

    /**
     * What it compared; empty if it is another assertion.
     *
     * @param thrown the failed assertion as text, its class first
     */
    public static Optional<ComparedValues> of(@Nullable String thrown) {
        Matcher text = TEXT.matcher(thrown == null ? "" : thrown);
        return text.matches()
                ? Optional.of(
                        new ComparedValues(text.group(2), text.group(3), text.group(1) == null ? "" : text.group(1)))
                : Optional.empty();
    }
}
