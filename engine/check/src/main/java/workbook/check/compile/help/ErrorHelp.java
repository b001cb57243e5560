package workbook.check.compile.help;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Finds the likely cause of a file's first error.
 *
 * <p>Rules suggest causes, each with a repair. A cause is named only if the repaired text compiles without
 * that error and without a new one: so no cause is named that is not there.
 */
public final class ErrorHelp {

    /** Errors that the compiler looks for only where there are no others. */
    private static final Set<String> OF_FLOW = Set.of(
            "var.might.not.have.been.initialized",
            "var.might.already.be.assigned",
            "missing.ret.stmt",
            "unreachable.stmt",
            "unreported.exception.need.to.catch.or.throw",
            "except.never.thrown.in.try",
            "initializer.must.be.able.to.complete.normally",
            "local.var.accessed.from.icls.needs.final",
            "cant.ref.non.effectively.final.var");

    private static final int MOST_TRIALS = 6; // each costs what a compilation costs
    private static final int MOST_READ = 30; // and each of these a tenth of it

    private final Tasks tasks;
    private final ClassNames classNames;

    /** @param classPath what exercises are compiled with */
    public ErrorHelp(Tasks tasks, List<Path> classPath) {
        this.tasks = tasks;
        classNames = new ClassNames(classPath);
    }

    /**
     * The cause of the first error of a file; empty where none is certain.
     *
     * @param examples files that may be there and use what the exercise needs, the most alike first
     */
    public Optional<Help> of(URI file, String text, List<Path> examples) {
        try {
            return cause(file, text, examples);
        } catch (StackOverflowError tooDeep) { // which the compiler reports itself
            return Optional.empty();
        }
    }

    private Optional<Help> cause(URI file, String text, List<Path> examples) {
        Analysis broken = Analysis.of(tasks, file, text).orElse(null);
        if (broken == null || broken.errors().isEmpty()) {
            return Optional.empty();
        }
        var imports = new Imports(classNames, examples);
        List<HelpRule> rules = broken.parsed() ? Rules.ofMeaning(imports) : Rules.ofGrammar();
        var trials = new Trials(tasks, file, broken);
        for (HelpRule rule : rules) {
            Optional<Help> help = trials.best(rule.suggest(broken));
            if (help.isPresent()) {
                return help;
            }
        }
        return Optional.empty();
    }

    /** Tries suggestions for one broken file. */
    private static final class Trials {

        private final Tasks tasks;
        private final URI file;
        private final Analysis broken;
        private int left = MOST_TRIALS;
        private int toRead = MOST_READ;

        Trials(Tasks tasks, URI file, Analysis broken) {
            this.tasks = tasks;
            this.file = file;
            this.broken = broken;
        }

        /** Of those that make the error go away, the first that leaves the fewest others. */
        Optional<Help> best(List<Suggestion> suggestions) {
            Suggestion best = null;
            Analysis after = null;
            for (Suggestion suggestion : likely(suggestions)) {
                if (suggestion.repair().isEmpty()) {
                    return best == null
                            ? Optional.of(help(suggestion, 0))
                            : Optional.of(help(best, following(best, after)));
                }
                Analysis repaired = trial(suggestion);
                if (repaired != null
                        && (after == null
                                || repaired.errors().size() < after.errors().size())) {
                    best = suggestion;
                    after = repaired;
                    if (repaired.errors().isEmpty()) {
                        break;
                    }
                }
            }
            return best == null ? Optional.empty() : Optional.of(help(best, following(best, after)));
        }

        /** Those first after which as many brackets are closed as are opened: no other makes the grammar right. */
        private List<Suggestion> likely(List<Suggestion> suggestions) {
            if (broken.parsed()) {
                return suggestions;
            }
            List<Suggestion> balanced = suggestions.stream()
                    .filter(one -> one.repair().isEmpty() || Brackets.balanced(one.repaired(broken.text)))
                    .toList();
            return balanced.isEmpty() ? suggestions : balanced;
        }

        private @Nullable Analysis trial(Suggestion suggestion) {
            String text = suggestion.repaired(broken.text);
            if (!broken.parsed()) {
                if (toRead-- <= 0) {
                    return null;
                }
                Analysis grammar = Analysis.grammar(tasks, file, text).orElse(null);
                if (grammar == null || !grammar.parsed()) {
                    return grammar != null && fewer(suggestion, grammar) ? grammar : null;
                }
            }
            if (left-- <= 0) {
                return null;
            }
            Analysis repaired = Analysis.of(tasks, file, text).orElse(null);
            if (repaired == null) {
                return null;
            }
            boolean headAlone = repaired.errors().stream()
                    .anyMatch(error -> Analysis.code(error).equals("missing.meth.body.or.decl.abstract"));
            if (!broken.parsed() && headAlone) { // a `;` in place of the body
                return null;
            }
            boolean good = broken.parsed()
                    ? repaired.parsed() && nothingNew(suggestion, repaired)
                    : expected(suggestion) || !wrongThere(suggestion, repaired);
            return good ? repaired : null;
        }

        /** The compiler has asked for just this sign. */
        private boolean expected(Suggestion suggestion) {
            Suggestion.Edit edit = suggestion.repair().get(0);
            return suggestion.repair().size() == 1
                    && broken.message().contains("'" + edit.text().strip() + "' expected");
        }

        /** A guess that makes the grammar right, but no sense. */
        private boolean wrongThere(Suggestion suggestion, Analysis repaired) {
            return repaired.errors().stream()
                    .anyMatch(error ->
                            Math.abs(broken.line(suggestion.before(error.getPosition())) - broken.line(suggestion.at()))
                                    <= 1);
        }

        /** A file may have several errors of grammar: then the first must be gone, and the next come later. */
        private boolean fewer(Suggestion suggestion, Analysis repaired) {
            return repaired.errors().size() < broken.errors().size()
                    && broken.line(suggestion.before(repaired.first().getPosition()))
                            > broken.line(broken.first().getPosition());
        }

        private boolean nothingNew(Suggestion suggestion, Analysis repaired) {
            List<String> old = keys();
            List<String> now = keys(suggestion, repaired);
            long same = now.stream().filter(old.get(0)::equals).count();
            if (same >= old.stream().filter(old.get(0)::equals).count()) {
                return false;
            }
            boolean unread =
                    broken.code().startsWith("cant.apply") || broken.message().contains("in lambda expression");
            boolean flow = OF_FLOW.contains(broken.code());
            return repaired.errors().stream()
                    .allMatch(error -> old.contains(key(error, suggestion.before(error.getPosition())))
                            || (!flow && OF_FLOW.contains(Analysis.code(error)))
                            || suggestion.reveals()
                            || (unread && repaired.inLambda(error.getPosition())));
        }

        private int following(Suggestion suggestion, Analysis repaired) {
            if (repaired.parsed() != broken.parsed()) {
                return broken.errors().size() - 1; // what it now reports, it had not looked for
            }
            List<String> stay = new ArrayList<>(keys());
            keys(suggestion, repaired).forEach(stay::remove);
            return Math.max(0, stay.size() - 1);
        }

        private List<String> keys() {
            return broken.errors().stream()
                    .map(error -> key(error, error.getPosition()))
                    .toList();
        }

        private List<String> keys(Suggestion suggestion, Analysis repaired) {
            return repaired.errors().stream()
                    .map(error -> key(error, suggestion.before(error.getPosition())))
                    .toList();
        }

        /** An error by its words and its line's text as the learner wrote it, whatever its line's number. */
        private String key(Diagnostic<?> error, long position) {
            long line = broken.line(position);
            String source =
                    broken.text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
            return error.getCode() + error.getMessage(Locale.ENGLISH) + source.strip();
        }

        private Help help(Suggestion suggestion, int following) {
            String path = file.getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            String place = name + ":" + broken.line(suggestion.at());
            String own = "\\b" + name.replace(".java", "") + "\\.(?=[A-Z])"; // a class of this file has no other name
            return new Help(
                    suggestion.means().replaceAll(own, ""),
                    place + ": " + suggestion.step().replaceAll(own, ""),
                    following);
        }
    }
}
