package workbook.check.explain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.TreeText;
import workbook.check.explain.SolutionCode.Body;

/** Statements that are one too many, at another moment, under a condition, or missing. */
final class StatementChanges extends SmallChanges {

    private static final String BETWEEN = "Think through what happens in between.";

    StatementChanges(TreeText tree, SolutionCode solution) {
        super(tree, solution);
    }

    @Override
    public @Nullable Void visitIf(IfTree choice, @Nullable Void nothing) {
        if (choice.getElseStatement() == null) {
            replace(
                    CauseKind.OTHER_CONDITION,
                    choice,
                    written(choice.getThenStatement()),
                    "The condition in line " + line(choice) + " holds too seldom. Without it," + PASSES,
                    THINK);
            if (choice.getThenStatement() instanceof BlockTree block) {
                afterTheIf(choice, block.getStatements());
            }
        }
        return super.visitIf(choice, null);
    }

    private void afterTheIf(IfTree choice, List<? extends StatementTree> inside) {
        StatementTree last = inside.isEmpty() ? null : inside.get(inside.size() - 1);
        if (last != null && inside.size() > 1 && !(last instanceof ReturnTree)) {
            change(
                    CauseKind.OTHER_CONDITION,
                    last,
                    start(last),
                    end(choice),
                    "} " + written(last),
                    "Line " + line(last) + " runs only if the condition in line " + line(choice)
                            + " holds. Outside of that `if`," + PASSES,
                    THINK);
        }
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void nothing) {
        List<? extends StatementTree> statements = block.getStatements();
        for (int i = 0; i < statements.size(); i++) {
            StatementTree one = statements.get(i);
            boolean moves = one instanceof ExpressionStatementTree || one instanceof IfTree;
            if (!moves) {
                continue;
            }
            replace(
                    CauseKind.STATEMENT_TOO_MANY,
                    one,
                    "",
                    (one instanceof IfTree ? "The `if`" : "`" + shown(one) + "`") + " in line " + line(one)
                            + " does something that it should not. Without it," + PASSES,
                    "Check what it changes in this test.");
            if (i + 1 < statements.size()) {
                StatementTree next = statements.get(i + 1);
                change(
                        CauseKind.OTHER_MOMENT,
                        next,
                        start(one),
                        end(next),
                        written(next) + tree.text().substring(end(one), start(next)) + written(one),
                        Wording.capital(lines(next)) + (isOneLine(next) ? " runs" : " run") + " too late. Before "
                                + lines(one) + "," + PASSES,
                        BETWEEN);
            }
            if (i > 1) {
                StatementTree first = statements.get(0);
                change(
                        CauseKind.OTHER_MOMENT,
                        one,
                        start(first),
                        end(one),
                        written(one) + " " + tree.text().substring(start(first), start(one)),
                        Wording.capital(lines(one)) + (isOneLine(one) ? " runs" : " run") + " too late. Before "
                                + lines(first) + "," + PASSES,
                        BETWEEN);
            }
            if (i + 2 < statements.size()) {
                StatementTree last = statements.get(statements.size() - 1);
                change(
                        CauseKind.OTHER_MOMENT,
                        one,
                        start(one),
                        end(last),
                        tree.text().substring(end(one), end(last)) + " " + written(one),
                        Wording.capital(lines(one)) + (isOneLine(one) ? " runs" : " run") + " too early. After "
                                + lines(last) + "," + PASSES,
                        BETWEEN);
            }
        }
        missing(block);
        return super.visitBlock(block, null);
    }

    private boolean isOneLine(StatementTree statement) {
        return line(statement) == tree.line(end(statement) - 1);
    }

    private String lines(StatementTree statement) {
        return isOneLine(statement)
                ? "line " + line(statement)
                : "lines " + line(statement) + " to " + tree.line(end(statement) - 1);
    }

    /** What the solution does in this listener or method and this file does not, at its beginning or end. */
    private void missing(BlockTree block) {
        TreePath parent = getCurrentPath().getParentPath();
        if (!(parent.getLeaf() instanceof LambdaExpressionTree) && !(parent.getLeaf() instanceof MethodTree)) {
            return;
        }
        Body body = Body.around(getCurrentPath());
        if (body.depth() > 1) {
            return;
        }
        for (SolutionCode.Statement statement : solution.statements(body)) {
            String now = " " + body.renamed(statement.text(), statement.parameters()) + " ";
            boolean there = statement.isIf()
                    ? squeezed(written(block)).contains(squeezed(now))
                    : written(block).contains("." + statement.name() + "(");
            if (!there && isKnown(now)) {
                String lacks = statement.isIf()
                        ? " has no check for this case. With one at its beginning,"
                        : " does not call `" + statement.name() + "`. With that call,";
                missing(
                        block,
                        now,
                        Wording.capital(body.words()) + " (line " + line(block) + ")" + lacks + PASSES,
                        !statement.isIf());
            }
        }
    }

    private void missing(BlockTree block, String now, String means, boolean alsoAtTheEnd) {
        String fix = "Think through what has to happen there.";
        int begin = start(block) + 1;
        copy(CauseKind.STATEMENT_MISSING, block, begin, begin, now, means, fix);
        List<? extends StatementTree> own = block.getStatements();
        boolean returns = !own.isEmpty() && own.get(own.size() - 1) instanceof ReturnTree;
        if (alsoAtTheEnd && !own.isEmpty() && !returns) {
            int end = end(block) - 1;
            copy(CauseKind.STATEMENT_MISSING, block, end, end, now, means, fix);
        }
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s", "");
    }
}
