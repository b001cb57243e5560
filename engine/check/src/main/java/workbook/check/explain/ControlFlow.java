package workbook.check.explain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.check.compile.TreeText;
import workbook.check.explain.Call.Condition;

/**
 * What decides whether a place in a file runs, how often, and when.
 *
 * @param isListener true for the code of a listener: what is around it says nothing of how it runs
 */
record ControlFlow(TreeText tree, Predicate<Tree> isListener) {

    /** Calls that have something done at another moment: by another thread, or when a message comes. */
    private static final Set<String> LATER = Set.of(
            "subscribe",
            "execute",
            "submit",
            "schedule",
            "scheduleAtFixedRate",
            "scheduleWithFixedDelay",
            "runAsync",
            "supplyAsync",
            "delayedExecutor",
            "startVirtualThread",
            "ofVirtual");

    /** Up to the listener or the method around this place. */
    List<Condition> conditions(TreePath place) {
        var conditions = new ArrayList<Condition>();
        Tree below = place.getLeaf();
        for (Tree tree : (Iterable<Tree>) around(place)::iterator) {
            if (tree instanceof MethodTree || isListener.test(tree)) {
                break;
            }
            if (tree instanceof IfTree choice && below != choice.getCondition()) {
                conditions.add(condition(choice.getCondition(), below == choice.getThenStatement()));
            } else if (tree instanceof ConditionalExpressionTree choice && below != choice.getCondition()) {
                conditions.add(condition(choice.getCondition(), below == choice.getTrueExpression()));
            } else if (tree instanceof CaseTree branch) {
                conditions.add(new Condition(label(branch), true, this.tree.line(branch)));
            } else if (tree instanceof BlockTree block) {
                endsBefore(block, below).forEach(condition -> conditions.add(condition(condition, false)));
            }
            below = tree;
        }
        return List.copyOf(conditions);
    }

    /** Such as {@code case "/time"}; the learner finds it by its words. */
    private static String label(CaseTree branch) {
        String labels = branch.getExpressions().stream().map(Tree::toString).collect(Collectors.joining(", "));
        return labels.isEmpty() ? "default" : "case " + labels;
    }

    /** The conditions on which the block is left before that statement. */
    private static List<ExpressionTree> endsBefore(BlockTree block, Tree statement) {
        return block.getStatements().stream()
                .takeWhile(one -> one != statement)
                .filter(one -> one instanceof IfTree choice
                        && choice.getElseStatement() == null
                        && isLeft(choice.getThenStatement()))
                .map(one -> ((IfTree) one).getCondition())
                .toList();
    }

    private static boolean isLeft(Tree statement) {
        if (statement instanceof BlockTree block) {
            return !block.getStatements().isEmpty()
                    && isLeft(block.getStatements().get(block.getStatements().size() - 1));
        }
        return statement instanceof ReturnTree
                || statement instanceof ContinueTree
                || statement instanceof BreakTree
                || statement instanceof ThrowTree;
    }

    /** Without a negation: that {@code !x} holds means that {@code x} doesn't. */
    Condition condition(ExpressionTree condition, boolean holds) {
        if (condition instanceof ParenthesizedTree brackets) {
            return condition(brackets.getExpression(), holds);
        }
        return condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
                ? condition(not.getExpression(), !holds)
                : new Condition(condition.toString(), holds, tree.line(condition));
    }

    boolean inLoop(TreePath place) {
        return around(place)
                .takeWhile(tree -> !isListener.test(tree) && !(tree instanceof MethodTree))
                .anyMatch(tree -> tree instanceof ForLoopTree
                        || tree instanceof EnhancedForLoopTree
                        || tree instanceof WhileLoopTree
                        || tree instanceof DoWhileLoopTree
                        || (tree instanceof MethodInvocationTree call
                                && call.getMethodSelect().toString().endsWith("forEach")));
    }

    boolean later(TreePath place) {
        return around(place)
                .takeWhile(tree -> !isListener.test(tree) && !(tree instanceof ClassTree))
                .anyMatch(tree -> (tree instanceof NewClassTree made
                                && made.getIdentifier()
                                        .toString()
                                        .toLowerCase(Locale.ROOT)
                                        .contains("thread"))
                        || (tree instanceof MethodInvocationTree call
                                && LATER.contains(
                                        call.getMethodSelect().toString().replaceFirst("(?s).*\\.", ""))));
    }

    private static Stream<Tree> around(TreePath place) {
        return DeclaredNames.outwards(place.getParentPath()).map(TreePath::getLeaf);
    }
}
