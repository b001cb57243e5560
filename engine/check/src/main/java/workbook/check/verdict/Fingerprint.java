package workbook.check.verdict;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.check.workshop.Run;
import workbook.check.workshop.TestRun;
import workbook.kit.Row;

/**
 * What a behaviour looks like from outside: which tests fail, how, and who heard what in them.
 *
 * <p>It names no line and no message of an exception, which differ between two ways of writing the
 * same mistake.
 *
 * @param text a hash
 */
record Fingerprint(String text) {

    private static final Pattern CHANCE =
            Pattern.compile("/chat\\d+|\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\b\\d{4,5}\\b");

    /** What an exception said, the line that is the reason, and what a program printed. */
    private static final Pattern REASON = Pattern.compile(
            "( with [\\w.$]+)(?:: [^\n]*)?, at \\w+\\.java:\\d+|, at \\w+\\.java:\\d+|; it printed: [^\n]*");

    static Fingerprint of(Run run) {
        var hash = new Hash().add(run.end().name()).add(String.valueOf(run.during()));
        run.tests().forEach(test -> add(hash, test));
        return new Fingerprint(hash.text());
    }

    private static void add(Hash hash, TestRun test) {
        hash.add(test.method()).add(test.outcome().name());
        if (test.outcome() == TestRun.Outcome.PASSED) {
            return;
        }
        hash.add(test.got() == null ? thrown(test) : steady(test.expected() + "|" + test.got()));
        for (Row row : test.rows()) {
            if (row.expected() != null) { // of the others nobody waited for what they hear
                hash.add(row.who()).add(steady(String.join("\n", row.heard())));
            }
        }
    }

    /** The words of an assertion, but only the type of what the judged code threw. */
    private static String thrown(TestRun test) {
        String thrown = String.valueOf(test.thrown());
        return test.outcome() == TestRun.Outcome.UNMET ? steady(thrown) : type(thrown);
    }

    private static String type(String thrown) {
        int colon = thrown.indexOf(":");
        return colon < 0 ? thrown : thrown.substring(0, colon);
    }

    /** Without what differs from run to run, and from one way of writing to another. */
    static String steady(@Nullable String text) {
        return text == null
                ? ""
                : CHANCE.matcher(REASON.matcher(text).replaceAll("$1")).replaceAll("#");
    }
}
