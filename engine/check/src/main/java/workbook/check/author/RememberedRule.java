package workbook.check.author;

import java.util.ArrayList;
import java.util.List;
import workbook.check.catalog.Exercise;

/** A rule that is not applied to what has not changed since it held. */
final class RememberedRule implements Rule {

    private final Rule rule;
    private final Proofs proofs;

    RememberedRule(Rule rule, Proofs proofs) {
        this.rule = rule;
        this.proofs = proofs;
    }

    @Override
    public void judge(Scope scope, Findings findings) {
        for (Exercise exercise : scope.exercises()) {
            List<Finding> known = proofs.recall(exercise);
            if (known == null) {
                prove(Scope.of(scope.course(), List.of(exercise)), exercise, findings);
            } else {
                known.forEach(findings::take);
            }
        }
    }

    private void prove(Scope one, Exercise exercise, Findings findings) {
        var found = new ArrayList<Finding>();
        rule.judge(one, findings.toldTo(found::add));
        found.forEach(findings::take);
        proofs.keep(exercise, found);
    }
}
