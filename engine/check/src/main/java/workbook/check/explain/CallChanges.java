package workbook.check.explain;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.TreeText;
import workbook.check.explain.SolutionCode.Body;

/**
 * Names of methods, what they are given, and what they are called on.
 *
 * <p>It is read with all other expressions in one pass: changes come in the file's order.
 */
abstract class CallChanges extends SmallChanges {

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
            List.of("min", "max"),
            List.of("isEmpty", "isBlank"),
            List.of("replace", "replaceAll", "replaceFirst"),
            List.of("toLowerCase", "toUpperCase"),
            List.of("joinRoom", "leaveRoom"),
            List.of("getAndIncrement", "incrementAndGet"),
            List.of("getAndDecrement", "decrementAndGet"));

    private static final Set<String> OF_STREAMS = Set.of(
            ("anyMatch allMatch boxed collect count distinct filter findFirst flatMap limit map mapToInt mapToObj noneMatch"
                            + " skip sorted sum toList")
                    .split(" "));

    CallChanges(TreeText tree, SolutionCode solution) {
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
                    && !written(select.getExpression()).contains("stream()")
                    && !OF_STREAMS.contains(name)) { // it's of no use to hear that `toList` has another stream
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
