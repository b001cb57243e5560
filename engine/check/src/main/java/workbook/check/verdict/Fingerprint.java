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
            Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\b\\d{4,5}\\b");

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
        boolean unmet = test.outcome() == TestRun.Outcome.UNMET;
        hash.add(unmet ? steady(test.thrown()) : type(String.valueOf(test.thrown())));
        hash.add(steady(test.asked())).add(steady(test.seen()));
        for (Row row : test.rows()) {
            hash.add(row.who()).add(steady(String.join("\n", row.heard())));
        }
    }

    private static String type(String thrown) {
        return thrown.split(":", 2)[0];
    }

    /** Without what differs from run to run: session ids that nobody owns, and ports. */
    private static String steady(@Nullable String text) {
        return text == null ? "" : CHANCE.matcher(text).replaceAll("#");
    }
}
