package workbook.cli.author;

import java.nio.file.Path;
import java.util.function.Predicate;
import workbook.check.verdict.Verdict;
import workbook.check.workshop.Seed;
import workbook.course.Exercise;
import workbook.course.Mistakes;
import workbook.course.Mistakes.Mistake;

/** The same file gets the same verdict, however often it is judged: each time with another seed, from 1. */
final class RepeatRule implements Rule {

    private static final String RULE = "verdict is stable";

    private final Judge judge;
    private final int times;

    RepeatRule(Judge judge, int times) {
        this.judge = judge;
        this.times = times;
    }

    @Override
    public void judge(Scope scope, Findings findings) {
        for (Exercise exercise : scope.exercises()) {
            Mistakes all = Mistakes.of(scope.course().root(), exercise);
            repeat(exercise, exercise.solution(), Verdict::passed, findings);
            all.rights().forEach(right -> repeat(exercise, right.file(), Verdict::passed, findings));
            for (Mistake mistake : all.mistakes()) {
                Predicate<Verdict> right =
                        verdict -> TrialRule.wrong(verdict, mistake, all).isEmpty();
                repeat(exercise, mistake.file(), right, findings);
                mistake.variants().forEach(variant -> repeat(exercise, variant, right, findings));
            }
        }
    }

    private void repeat(Exercise exercise, Path file, Predicate<Verdict> right, Findings findings) {
        int wrong = 0;
        String last = "";
        for (int seed = 1; seed <= times; seed++) {
            Verdict verdict = Seed.with(seed, () -> judge.verdict(exercise, file, false));
            if (!right.test(verdict)) {
                wrong++;
                last = verdict.status().json() + ", seed " + verdict.seed();
            }
        }
        String subject = TrialRule.subject(exercise, file);
        if (wrong == 0) {
            findings.holds(RULE, subject, "0 wrong verdicts with the seeds 1 to " + times);
        } else {
            findings.breaks(
                    RULE,
                    subject,
                    file,
                    wrong + " of " + times + " verdicts are wrong, the last one " + last
                            + ". Let the test await what it asks for.");
        }
    }
}
