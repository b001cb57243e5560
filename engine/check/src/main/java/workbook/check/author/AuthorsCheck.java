package workbook.check.author;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import workbook.check.verdict.Checker;

/** The proof that a course teaches: every rule, over all that is in scope. */
public final class AuthorsCheck {

    private final List<Rule> rules = new ArrayList<>();

    /** A check that judges code with the given checker; {@code repeats} 0 for none beyond the first. */
    public AuthorsCheck(Checker checker, int repeats) {
        this(Judge.of(checker), repeats);
    }

    AuthorsCheck(Judge judge, int repeats) {
        rules.addAll(List.of(
                new PageRule(),
                new StarterRule(),
                new MistakeRule(),
                new LessonRule(),
                new QuizRule(),
                new SnippetRule(),
                new StrayRule(),
                new TrialRule(judge)));
        if (repeats > 0) {
            rules.add(new RepeatRule(judge, repeats));
        }
        // Last: by then the scripts, which run beside the other rules, are done.
        rules.add(new ScriptRule());
    }

    /** Applies every rule; the listener hears each finding at once. Returns how many were broken. */
    public int run(Scope scope, Consumer<Finding> listener) {
        var findings = new Findings(scope.course().root(), listener);
        rules.forEach(rule -> rule.begin(scope));
        rules.forEach(rule -> rule.judge(scope, findings));
        return findings.failures();
    }
}
