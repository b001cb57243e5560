package workbook.cli.author;

import java.util.ArrayList;
import java.util.List;
import workbook.course.Exercise;
import workbook.course.Finding;

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
            String key = proofs.key(exercise);
            List<Finding> known = proofs.recall(exercise, key);
            if (known == null) {
                prove(Scope.of(scope.course(), List.of(exercise)), exercise, key, findings);
            } else {
                known.forEach(findings::take);
            }
        }
    }

    private void prove(Scope one, Exercise exercise, String key, Findings findings) {
        var found = new ArrayList<Finding>();
        rule.judge(one, findings.toldTo(found::add));
        found.forEach(findings::take);
        proofs.keep(exercise, key, found);
    }
}
