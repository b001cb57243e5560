package workbook.check.verdict;

import java.util.List;
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
        hash.add(type(test.thrown() == null ? "" : test.thrown()));
        hash.add(String.valueOf(test.asked())).add(String.valueOf(test.seen()));
        for (Row row : test.rows()) {
            hash.add(row.who()).add(joined(row.heard()));
        }
    }

    private static String type(String thrown) {
        return thrown.split(":", 2)[0];
    }

    private static String joined(List<String> heard) {
        return String.join("\n", heard);
    }
}
