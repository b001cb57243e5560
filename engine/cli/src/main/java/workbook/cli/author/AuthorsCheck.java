package workbook.cli.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import workbook.check.verdict.Checker;
import workbook.course.Finding;

/** The proof that a course teaches: every rule, over all that is in scope. */
public final class AuthorsCheck {

    private final List<Rule> rules = new ArrayList<>();

    /**
     * A check that judges as many exercises at a time as there are checkers.
     *
     * @param checkers each is asked for when there is something to judge, once
     * @param repeats how often each verdict is reached again; 0 for not
     * @param mutants true to judge solutions with one small change each, too
     * @param witness true to run the tests in JavaScript, too
     */
    public AuthorsCheck(
            List<Supplier<Checker>> checkers, int repeats, boolean mutants, boolean witness, Proofs proofs) {
        this(repeats, mutants, witness, checkers.stream().map(Judge::of).toList(), proofs);
    }

    AuthorsCheck(int repeats, boolean mutants, boolean witness, List<Judge> judges, Proofs proofs) {
        rules.addAll(List.of(
                new PageRule(),
                new StarterRule(),
                new MistakeRule(),
                new PredictionRule(),
                new LessonRule(),
                new QuizRule(),
                new MisconceptionRule(),
                new SnippetRule(),
                new StrayRule(),
                ParallelRule.of(judges, judge -> new RememberedRule(new TrialRule(judge), proofs))));
        if (mutants) {
            Proofs apart = proofs.of("mutants");
            rules.add(ParallelRule.of(judges, judge -> new RememberedRule(new MutantRule(judge), apart)));
        }
        if (witness) {
            rules.add(Deviations::judge);
            rules.add(ParallelRule.of(judges, WitnessRule::new));
        }
        if (repeats > 0) {
            rules.add(ParallelRule.of(judges, judge -> new RepeatRule(judge, repeats)));
        }
        // Last: by then what they do beside the other rules is done.
        rules.add(new EnglishRule());
        rules.add(new ScriptRule(proofs));
    }

    /** Also checks the rubrics of the reading questions, with the reader of answer sheets in this jar. */
    public AuthorsCheck withRubrics(Path program, Proofs proofs) {
        rules.add(new RubricRule(program, proofs));
        return this;
    }

    /** True if a course has rubrics, for which the reader of answer sheets is needed. */
    public static boolean needsRubrics(Scope scope) {
        return scope.whole() && RubricRule.needed(scope.course());
    }

    /** Applies every rule; the listener hears each finding at once. Returns how many were broken. */
    public int run(Scope scope, Consumer<Finding> listener) {
        var findings = new Findings(scope.course().root(), listener);
        rules.forEach(rule -> rule.begin(scope));
        rules.forEach(rule -> rule.judge(scope, findings));
        return findings.failures();
    }
}
