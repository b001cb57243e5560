package workbook.check.explain;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.TreeText;
import workbook.check.explain.SolutionCode.Body;

/** Conditions, comparisons, numbers, names of methods, and arguments. */
final class ExpressionChanges extends SmallChanges {

    /** Methods that one takes for each other. */
    private static final Map<String, List<String>> ALIKE = alike(
            List.of("isBefore", "isAfter"),
            List.of("addFirst", "addLast"),
            List.of("offerFirst", "offerLast"),
            List.of("pollFirst", "pollLast"),
            List.of("removeFirst", "removeLast"),
            List.of("peekFirst", "peekLast"),
            List.of("getFirst", "getLast"),
            List.of("first", "last"),
            List.of("peek", "poll"),
            List.of("put", "putIfAbsent"),
            List.of("anyMatch", "allMatch", "noneMatch"),
            List.of("plusMillis", "plusSeconds", "plusMinutes"),
            List.of("minusMillis", "minusSeconds", "minusMinutes"),
            List.of("ofMillis", "ofSeconds", "ofMinutes"),
            List.of("toMillis", "toSeconds"),
            List.of("MILLISECONDS", "SECONDS", "MINUTES"),
            List.of("indexOf", "lastIndexOf"),
            List.of("headMap", "tailMap"),
            List.of("floorKey", "lowerKey"),
            List.of("ceilingKey", "higherKey"),
            List.of("skip", "limit"),
            List.of("min", "max"));

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

    private static Map<String, List<String>> alike(List<?>... groups) {
        var alike = new HashMap<String, List<String>>();
        for (List<?> group : groups) {
            List<String> names = group.stream().map(String::valueOf).toList();
            names.forEach(name -> alike.put(
                    name, names.stream().filter(other -> !other.equals(name)).toList()));
        }
        return alike;
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
                        "With another condition than `" + shown(bare(choice.getCondition())) + "` in line "
                                + line(choice) + "," + PASSES,
                        THINK);
            }
        }
        return super.visitIf(choice, null);
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
            List<Integer> others = number == 0
                    ? List.of(1)
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

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
        String name = select.getIdentifier().toString();
        for (String other : ALIKE.getOrDefault(name, List.of())) {
            int from = end(select) - name.length();
            change(
                    CauseKind.OTHER_METHOD,
                    select,
                    from,
                    end(select),
                    other,
                    "Line " + tree.line(from) + " says `" + name + "`. With `" + other + "`," + PASSES,
                    "Check what `" + name + "` does.");
        }
        return super.visitMemberSelect(select, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        boolean formula = call.getMethodSelect().toString().startsWith("Math."); // swapped, it's another formula
        for (int i = 0; i + 1 < arguments.size() && !formula; i++) {
            ExpressionTree one = arguments.get(i);
            ExpressionTree other = arguments.get(i + 1);
            if (!(one instanceof LambdaExpressionTree) && !(other instanceof LambdaExpressionTree)) {
                change(
                        CauseKind.OTHER_ARGUMENTS,
                        one,
                        start(one),
                        end(other),
                        written(other) + tree.text().substring(end(one), start(other)) + written(one),
                        "Line " + line(one) + " hands over `" + shown(one) + "` before `" + shown(other)
                                + "`. With both swapped," + PASSES,
                        "Check what each parameter of that method is.");
            }
        }
        leftOut(call);
        fromTheSolution(call);
        return super.visitMethodInvocation(call, null);
    }

    /** One call of a chain: {@code names.stream().sorted()} without {@code sorted}. */
    private void leftOut(MethodInvocationTree call) {
        boolean alone = getCurrentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree;
        if (!alone && call.getMethodSelect() instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            replace(
                    CauseKind.STATEMENT_TOO_MANY,
                    call,
                    written(select.getExpression()),
                    "The call of `" + name + "` in line " + tree.line(end(select)) + " is one too many. Without it,"
                            + PASSES,
                    "Check what `" + name + "` does.");
        }
    }

    /** What the solution's call of that method has in the place of this one's argument or receiver. */
    private void fromTheSolution(MethodInvocationTree call) {
        Body body = Body.around(getCurrentPath());
        String name = Body.name(call);
        List<? extends ExpressionTree> own = call.getArguments();
        for (SolutionCode.Call other : solution.calls(body, name)) {
            if (other.arguments().size() != own.size()) {
                otherArguments(call, name, body.renamed(String.join(", ", other.arguments()), other.parameters()));
                continue;
            }
            for (int i = 0; i < own.size(); i++) {
                copied(
                        own.get(i),
                        body.renamed(other.arguments().get(i), other.parameters()),
                        " hands `" + shown(own.get(i)) + "` to `" + name + "`. With another value there,",
                        "Check what `" + name + "` is to get.");
            }
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && !other.receiver().isEmpty()
                    && !written(select.getExpression())
                            .contains("stream()")) { // it's of no use to hear that `toList` has another stream
                copied(
                        select.getExpression(),
                        body.renamed(other.receiver(), other.parameters()),
                        " calls `" + name + "` on "
                                + (select.getExpression() instanceof MethodInvocationTree ? "what comes from " : "")
                                + "`" + shown(select.getExpression()) + "`. On something else,",
                        "Check what `" + name + "` is to be called on.");
            }
        }
    }

    private void otherArguments(MethodInvocationTree call, String name, String now) {
        int from = tree.text().indexOf('(', end(call.getMethodSelect())) + 1;
        boolean listens =
                now.contains("->") || call.getArguments().stream().anyMatch(LambdaExpressionTree.class::isInstance);
        if (isKnown(now) && !listens) {
            copy(
                    CauseKind.OTHER_ARGUMENTS,
                    call,
                    from,
                    end(call) - 1,
                    now,
                    "Line " + tree.line(from) + " hands other arguments to `" + name + "`. With the right ones,"
                            + PASSES,
                    "Check what `" + name + "` is to get.");
        }
    }

    private void copied(ExpressionTree own, String now, String how, String fix) {
        if (!(own instanceof LambdaExpressionTree) && !now.equals(written(own)) && isKnown(now)) {
            String means = "Line " + line(own) + how + PASSES;
            copy(CauseKind.OTHER_ARGUMENTS, own, start(own), end(own), now, means, fix);
        }
    }
}
