package workbook.check.explain;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.TreeText;

/** Reads a judged file, and makes small changes of it, beside what the solution does in the same listener. */
abstract class SmallChanges extends TreePathScanner<@Nullable Void, @Nullable Void> {

    static final String PASSES = " this test passes.";
    static final String THINK = "Think through when it holds in this test.";

    private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.])[a-z]\\w*(?![\\w(]| ->)");
    private static final int LONGEST = 60;

    final TreeText tree;
    final SolutionCode solution;
    private final Set<String> words;
    private final List<SmallChange> all = new ArrayList<>();

    SmallChanges(TreeText tree, SolutionCode solution) {
        this.tree = tree;
        this.solution = solution;
        words = Set.copyOf(SmallChange.tokens(tree.text()));
    }

    /** All changes of this kind, in the file's order; those that do not compile are among them. */
    List<SmallChange> all() {
        scan(tree.unit(), null);
        return all;
    }

    final void change(CauseKind kind, Tree at, int from, int to, String now, String means, String fix) {
        add(kind, at, from, to, now, means, fix, false);
    }

    /** With code of the solution. */
    final void copy(CauseKind kind, Tree at, int from, int to, String now, String means, String fix) {
        add(kind, at, from, to, now, means, fix, true);
    }

    private void add(CauseKind kind, Tree at, int from, int to, String now, String means, String fix, boolean copied) {
        if (from >= 0 && to >= from) {
            String changed = tree.text().substring(0, from) + now + tree.text().substring(to);
            all.add(new SmallChange(kind, line(at), changed, means, fix, copied));
        }
    }

    final void replace(CauseKind kind, Tree part, String now, String means, String fix) {
        change(kind, part, start(part), end(part), now, means, fix);
    }

    final int start(Tree part) {
        return tree.start(part);
    }

    final int end(Tree part) {
        return tree.end(part);
    }

    final int line(Tree part) {
        return tree.line(part);
    }

    final String written(Tree part) {
        return tree.written(part);
    }

    /** As a sentence can quote it. */
    final String shown(Tree part) {
        String words = written(part).replaceAll("\\s+", " ");
        return words.length() > LONGEST ? words.substring(0, LONGEST - 3) + "..." : words;
    }

    /** False for code of the solution with a variable that this file does not have. */
    final boolean isKnown(String code) {
        return VARIABLE.matcher(code.replaceAll("\"[^\"]*\"", ""))
                .results()
                .map(MatchResult::group)
                .allMatch(word -> words.contains(word) || SourceVersion.isKeyword(word));
    }
}
