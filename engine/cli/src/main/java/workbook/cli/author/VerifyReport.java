package workbook.cli.author;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import workbook.course.Count;
import workbook.course.Finding;
import workbook.course.Mistakes;

/** Counts findings, and tells a person how the check goes: an exercise a line, a complaint at once. */
public final class VerifyReport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Consumer<String> screen;
    private final long began = System.nanoTime();
    private int rules;
    private int failures;

    /** A report that tells {@code screen}, line by line. */
    public VerifyReport(Consumer<String> screen) {
        this.screen = screen;
    }

    /** Takes one finding. */
    public void counts(Finding finding) {
        rules++;
        if (!finding.ok()) {
            failures++;
            screen.accept("not so: " + finding.rule() + " (" + finding.subject() + ")");
            screen.accept("        " + finding.detail());
        } else if (finding.detail().equals(TrialRule.SECOND_TRY)) {
            screen.accept(finding.subject() + ": " + finding.detail());
        } else if (finding.rule().equals(TrialRule.LAST)) {
            screen.accept(finding.subject() + ", after " + millis() + " ms");
        } else if (finding.rule().equals(MutantRule.LAST)) {
            screen.accept(finding.subject() + ", " + finding.detail() + ", after " + millis() + " ms");
        }
    }

    /** Says the sum, and how many exercises were not proven again. */
    public void ends(Scope scope, int recalled) {
        String remembered = recalled == 0 ? "" : " (" + recalled + " remembered; --fresh proves all)";
        screen.accept(Count.of(scope.exercises().size(), "exercise") + remembered + ", "
                + Count.of(mistakes(scope), "mistake") + ", " + Count.of(rules, "finding") + ", " + failures
                + " of them complaints, in " + millis() + " ms.");
    }

    /** The same as one line of JSON, after those of the findings: how much was proven, how much was not. */
    public String json(Scope scope, int recalled) {
        long solutions = scope.exercises().stream()
                .filter(exercise -> Files.exists(exercise.solution()))
                .count();
        return MAPPER.createObjectNode()
                .put("v", 2)
                .put("rule", "summary")
                .put("ok", failures == 0)
                .put("exercises", scope.exercises().size())
                .put("solutions", solutions)
                .put("mistakes", mistakes(scope))
                .put("failures", failures)
                .put("remembered", recalled)
                .put("wallMillis", millis())
                .toString();
    }

    /** How many findings were complaints. */
    public int failures() {
        return failures;
    }

    private long millis() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static int mistakes(Scope scope) {
        return scope.exercises().stream()
                .map(exercise -> Mistakes.of(scope.course().root(), exercise).mistakes())
                .mapToInt(List::size)
                .sum();
    }
}
