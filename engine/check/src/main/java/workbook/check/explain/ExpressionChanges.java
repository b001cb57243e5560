package workbook.check.explain;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.TreeText;
import workbook.check.explain.SolutionCode.Body;

/** Conditions, comparisons and numbers; with them, all that is changed of calls. */
final class ExpressionChanges extends CallChanges {

    private static final Map<String, List<String>> COMPARISONS = Map.of(
            "<", List.of("<=", ">"),
            "<=", List.of("<", ">="),
            ">", List.of(">=", "<"),
            ">=", List.of(">", "<="),
            "&&", List.of("||"),
            "||", List.of("&&"));

    ExpressionChanges(TreeText tree, SolutionCode solution) {
        super(tree, solution);
    }

    private void otherCondition(Tree part, String now, String means) {
        replace(CauseKind.OTHER_CONDITION, part, now, means, THINK);
    }

    private static Tree bare(Tree tree) {
        Tree bare = tree;
        while (bare instanceof ParenthesizedTree parenthesized) {
            bare = parenthesized.getExpression();
        }
        return bare;
    }

    private void condition(@Nullable ExpressionTree condition) {
        if (condition == null) {
            return;
        }
        Tree bare = bare(condition);
        String now = bare instanceof UnaryTree unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
                ? written(unary.getExpression())
                : bare instanceof BinaryTree ? "!(" + written(bare) + ")" : "!" + written(bare);
        otherCondition(
                bare,
                now,
                "The condition in line " + line(bare) + " is the wrong way round. With it reversed," + PASSES);
    }

    @Override
    public @Nullable Void visitIf(IfTree choice, @Nullable Void nothing) {
        condition(choice.getCondition());
        Body body = Body.around(getCurrentPath());
        for (SolutionCode.Statement other : solution.conditions(body)) {
            String now = body.renamed(other.condition(), other.parameters());
            if (isKnown(now) && !now.equals(written(choice.getCondition()))) {
                copy(
                        CauseKind.OTHER_CONDITION,
                        choice,
                        start(choice.getCondition()),
                        end(choice.getCondition()),
                        now,
                        otherCondition(choice, now),
                        THINK);
            }
        }
        return super.visitIf(choice, null);
    }

    /** What the solution's condition looks at and this one doesn't; else what a method in it means. */
    private String otherCondition(IfTree choice, String solutions) {
        String own = written(choice.getCondition());
        String shown = "`" + shown(bare(choice.getCondition())) + "` in line " + line(choice);
        return notLookedAt(choice.getCondition(), solutions)
                .map(value ->
                        "The condition " + shown + " doesn't look at `" + value + "`. With one that does," + PASSES)
                .orElseGet(() -> "With another condition than " + shown + "," + PASSES
                        + MethodMeaning.of(own, Set.copyOf(SmallChange.tokens(solutions))));
    }

    /**
     * What only the solution's condition looks at: something that was handed to this listener or method, or a field of
     * it. This file doesn't mention it up to the end of its own condition, so it can't look at it by way of a variable
     * either.
     */
    private Optional<String> notLookedAt(ExpressionTree own, String solutions) {
        String upToHere = tree.text().substring(start(body()), end(own));
        return Body.around(getCurrentPath()).parameters().stream()
                .filter(given -> !has(upToHere, given + "(?!\\.)"))
                .flatMap(given -> Pattern.compile("(?<![\\w.\"])" + given + "(\\.[a-z]\\w*)?(?![\\w(\"])")
                        .matcher(solutions)
                        .results())
                .map(MatchResult::group)
                .filter(value -> !has(upToHere, value))
                .findFirst();
    }

    private static boolean has(String code, String value) {
        return Pattern.compile("(?<![\\w.])" + value + "(?!\\w)").matcher(code).find();
    }

    /** Of the listener or method around this place, without the parameters. */
    private Tree body() {
        for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof MethodTree method) {
                return method.getBody();
            }
            if (at.getLeaf() instanceof LambdaExpressionTree lambda && Body.isListener(at)) {
                return lambda.getBody();
            }
        }
        return tree.unit();
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void nothing) {
        condition(loop.getCondition());
        return super.visitWhileLoop(loop, null);
    }

    @Override
    public @Nullable Void visitConditionalExpression(ConditionalExpressionTree choice, @Nullable Void nothing) {
        condition(choice.getCondition());
        return super.visitConditionalExpression(choice, null);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree back, @Nullable Void nothing) {
        if (back.getExpression() != null) {
            Tree bare = bare(back.getExpression());
            boolean compares = bare instanceof BinaryTree binary
                    && Set.of("<", "<=", ">", ">=", "==", "!=", "&&", "||").contains(sign(binary));
            boolean asks = compares || bare instanceof UnaryTree || bare instanceof MethodInvocationTree;
            if (asks) {
                condition(back.getExpression());
            }
            offByOne(back.getExpression(), "(" + written(back.getExpression()) + ") + 1", "more");
            offByOne(back.getExpression(), "(" + written(back.getExpression()) + ") - 1", "less");
        }
        return super.visitReturn(back, null);
    }

    private void offByOne(Tree part, String now, String how) {
        replace(
                CauseKind.OTHER_NUMBER,
                part,
                now,
                "`" + shown(part) + "` in line " + line(part) + " is off by one. With one " + how + "," + PASSES,
                "Count it on paper for this test.");
    }

    private String sign(BinaryTree binary) {
        return tree.text()
                .substring(end(binary.getLeftOperand()), start(binary.getRightOperand()))
                .replaceAll("//[^\n]*|[()\\s]", "");
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree binary, @Nullable Void nothing) {
        String sign = sign(binary);
        String left = written(binary.getLeftOperand());
        String right = written(binary.getRightOperand());
        int line = line(binary);
        int at = tree.text().indexOf(sign, end(binary.getLeftOperand()));
        for (String other : COMPARISONS.getOrDefault(sign, List.of())) {
            boolean limit = other.startsWith(sign) || sign.startsWith(other);
            String how = limit ? " is wrong where both are equal" : " compares the wrong way round";
            String means = sign.equals("&&") || sign.equals("||")
                    ? "Line " + line + " joins its conditions with `" + sign + "`"
                    : "`" + shown(binary) + "` in line " + line + how;
            String with = means + ". With `" + other + "`," + PASSES;
            change(CauseKind.OTHER_CONDITION, binary, at, at + sign.length(), other, with, THINK);
        }
        if (sign.equals("&&") || sign.equals("||")) {
            for (ExpressionTree kept : List.of(binary.getLeftOperand(), binary.getRightOperand())) {
                ExpressionTree dropped =
                        kept == binary.getLeftOperand() ? binary.getRightOperand() : binary.getLeftOperand();
                otherCondition(
                        binary,
                        written(kept),
                        "`" + shown(dropped) + "` in line " + line(dropped)
                                + " decides wrongly. Without that condition," + PASSES);
            }
        }
        boolean same = sign.equals("==") || sign.equals("!=");
        if (same && !isPlain(binary.getLeftOperand()) && !isPlain(binary.getRightOperand())) {
            boolean literal = binary.getRightOperand() instanceof LiteralTree;
            String equal = literal ? right + ".equals(" + left + ")" : left + ".equals(" + right + ")";
            replace(
                    CauseKind.SAME_OBJECT,
                    binary,
                    (sign.equals("!=") ? "!" : "") + equal,
                    "`" + sign + "` in line " + line + " asks whether both are one object. With `equals`," + PASSES,
                    "Compare with `equals`.");
        }
        if (right.equals("1") && (sign.equals("+") || sign.equals("-"))) {
            offByOne(binary, left, sign.equals("+") ? "less" : "more");
        }
        return super.visitBinary(binary, null);
    }

    private static boolean isPlain(Tree tree) {
        return tree instanceof LiteralTree literal && !(literal.getValue() instanceof String);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (literal.getValue() instanceof Integer number) {
            boolean handed = getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree; // in some unit
            List<Integer> others = number == 0
                    ? List.of(1)
                    : !handed
                            ? List.of(number + 1, number - 1)
                            : number >= 1000 && number % 1000 == 0
                                    ? List.of(number / 1000, number + 1, number - 1)
                                    : List.of(number + 1, number - 1, number * 1000);
            for (int other : others) {
                replace(
                        CauseKind.OTHER_NUMBER,
                        literal,
                        String.valueOf(other),
                        Math.abs(other - number) == 1
                                ? "`" + written(literal) + "` in line " + line(literal) + " is one too "
                                        + (other < number ? "many" : "few") + ". With " + other + "," + PASSES
                                : "`" + written(literal) + "` in line " + line(literal)
                                        + " is in another unit than the call. With " + other + "," + PASSES,
                        "Check what that number counts.");
            }
        }
        return super.visitLiteral(literal, null);
    }
}
