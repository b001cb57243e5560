package workbook.check.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.check.explain.Trace.Message;
import workbook.check.workshop.TestRun;
import workbook.kit.Row;

/**
 * All that is known about one failed test.
 *
 * @param test how it ended
 * @param difference where it differs from the solution's run; null where that is not recorded
 * @param source the judged file
 * @param solution the solution's file
 * @param output what the judged classes printed in the whole run
 * @param called the names of the methods that the test calls, directly or not: some are the exercise's functions
 */
record Situation(
        TestRun test,
        @Nullable Comparison difference,
        SourceFacts source,
        SourceFacts solution,
        String output,
        Set<String> called) {

    private static final String LOG = "log";

    /**
     * @param solutions the solution's run of the same test, or null
     * @param tests the file of the test
     */
    static Situation of(
            TestRun test,
            @Nullable Trace solutions,
            SourceFacts source,
            SourceFacts solution,
            String output,
            SourceFacts tests) {
        Trace got = Trace.of(test);
        Comparison difference = solutions == null
                ? null
                : new Comparison(
                        solutions,
                        got,
                        missed(test),
                        silent(test),
                        String.valueOf(test.got()).startsWith("the answer "));
        return new Situation(
                test, difference, source, solution, output, tests.callGraph().calledFrom(test.method()));
    }

    /** The clients that the failed assertion is about; empty if it is not about clients. */
    static Set<String> missed(TestRun test) {
        var who = new LinkedHashSet<String>();
        test.rows().stream().filter(Row::missed).forEach(row -> who.add(row.who()));
        return who;
    }

    private static Set<String> silent(TestRun test) {
        return test.rows().stream()
                .filter(row -> row.missed() && "nothing".equals(row.expected()))
                .map(Row::who)
                .collect(Collectors.toSet());
    }

    /** The log's row, if the failed assertion is about it. */
    @Nullable
    Row log() {
        return test.rows().stream()
                .filter(row -> row.who().equals(LOG) && row.missed())
                .findFirst()
                .orElse(null);
    }

    /** The lines that the log should have. */
    static List<String> expectedLines(Row log) {
        return log.expected() == null || log.expected().equals("nothing")
                ? List.of()
                : List.of(log.expected().split(" / ", -1));
    }

    /** What is missing first, if that is known. */
    @Nullable
    Message firstMissing() {
        return difference == null ? null : difference.firstMissing();
    }

    /** What came first that should not have, if that is known. */
    @Nullable
    Message firstExtra() {
        return difference == null ? null : difference.firstExtra();
    }

    /** True if a message is missing, or a line of the log. */
    boolean lacksSomething() {
        Row log = log();
        boolean line = log != null && !LogDetector.left(log).missing().isEmpty();
        return line || firstMissing() != null;
    }

    String got() {
        return test.got() == null ? "" : test.got();
    }

    String expected() {
        return test.expected() == null ? "" : test.expected();
    }
}
