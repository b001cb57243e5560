package workbook.check.author;

import java.util.List;
import java.util.function.Consumer;
import workbook.check.catalog.Mistakes;

/** Counts findings, and tells a person how the check goes: an exercise a line, a complaint at once. */
public final class VerifyReport {

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
        screen.accept(scope.exercises().size() + " exercises" + remembered + ", " + mistakes(scope) + " mistakes, "
                + rules + " findings, " + failures + " of them complaints, in " + millis() + " ms.");
    }

    /** How many findings were complaints. */
    public int failures() {
        return failures;
    }

    long millis() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    static int mistakes(Scope scope) {
        return scope.exercises().stream()
                .map(exercise -> Mistakes.of(scope.course().root(), exercise).mistakes())
                .mapToInt(List::size)
                .sum();
    }
}
