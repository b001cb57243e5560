package workbook.cli.author;

import static workbook.check.explain.CauseKind.*;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.TreeText;
import workbook.check.explain.CauseKind;

/** Changes the calls and conditions of a solution, each in the ways in which learners go wrong there. */
final class CallMutants extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final Set<String> SENDS = Set.of("sendEvent", "emit");
    private static final Set<String> VALUES = Set.of("sendEvent", "emit", "sendAckData", "accept");
    private static final Set<String> JUDGES = Set.of("heard", "heardOnly", "heardInOrder", "heardNothing", "emits");
    private static final Set<CauseKind> GUARD = EnumSet.of(TEST_MISSES_WRONG, TEST_REJECTS_RIGHT);

    private final Mutants mutants;
    private final TreeText tree;
    private final String text;

    /** @param mutants take what is found */
    CallMutants(Mutants mutants, TreeText tree, String text) {
        this.mutants = mutants;
        this.tree = tree;
        this.text = text;
    }

    private int start(Tree part) {
        return tree.start(part);
    }

    private int end(Tree part) {
        return tree.end(part);
    }

    private String written(Tree part) {
        return tree.written(part);
    }

    private int line(int position) {
        return tree.line(position);
    }

    @Override
    public @Nullable Void visitIf(IfTree choice, @Nullable Void nothing) {
        ExpressionTree condition = choice.getCondition();
        Set<CauseKind> causes = EnumSet.of(
                NOT_REACHED,
                NOT_ALWAYS_SENT,
                NOT_ACKNOWLEDGED,
                OTHER_VALUE,
                OTHER_ACKNOWLEDGEMENT,
                NOT_EXPECTED,
                NOT_WRITTEN,
                LINE_NOT_EXPECTED,
                OTHER_HEARERS,
                LISTENER_THREW);
        replaced("condition turned round", "if", condition, "(!" + written(condition) + ")", causes);
        return super.visitIf(choice, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            String method = select.getIdentifier().toString();
            String what = written(select).replaceAll("\\s+", "");
            whole(call, method, what);
            if (VALUES.contains(method)) {
                arguments(call, select, method, what);
            }
            if (JUDGES.contains(method) && !call.getArguments().isEmpty()) {
                ExpressionTree last =
                        call.getArguments().get(call.getArguments().size() - 1);
                replaced("another value", what, last, written(last) + " + \"x\"", GUARD);
            }
            listener(call, select, method, what);
        }
        return super.visitMethodInvocation(call, null);
    }

    /** Left out, never reached, twice. */
    private void whole(MethodInvocationTree call, String method, String what) {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        boolean statement = parent instanceof ExpressionStatementTree;
        if (!statement && !(parent instanceof LambdaExpressionTree lambda && lambda.getBody() == call)) {
            return;
        }
        Tree part = statement ? parent : call;
        String end = statement ? "" : ";";
        boolean judge = JUDGES.contains(method);
        Set<CauseKind> leftOut = judge ? GUARD : MutantCauses.leftOut(method);
        if (!judge && leftOut != null) {
            leftOut = withOthers(call, leftOut, OTHER_HEARERS);
        }
        Set<CauseKind> twice = judge ? GUARD : MutantCauses.twice(method);
        if (leftOut != null) {
            replaced("call left out", what, part, statement ? "" : "{}", leftOut);
        }
        if (leftOut != null && !judge) {
            Set<CauseKind> never = EnumSet.copyOf(leftOut);
            never.removeAll(Set.of(NOT_SENT, NO_LISTENER, NOT_STARTED)); // it is there
            never.addAll(Set.of(NOT_ALWAYS_SENT, NOT_REACHED, LISTENER_NOT_ADDED));
            replaced("call never made", what, part, "{ if (\"\".length() > 0) " + written(part) + end + " }", never);
        }
        if (twice != null) {
            String again = "{ " + written(part) + end + " " + written(part) + end + " }";
            replaced("call made twice", what, part, again, twice);
        }
    }

    /** Where other calls send the same event, it reaches others, or some of them twice. */
    private Set<CauseKind> withOthers(MethodInvocationTree call, Set<CauseKind> causes, CauseKind more) {
        String event =
                call.getArguments().isEmpty() ? "" : written(call.getArguments().get(0));
        String send = "sendEvent(" + event;
        if (!event.startsWith("\"") || text.indexOf(send) == text.lastIndexOf(send)) {
            return causes;
        }
        Set<CauseKind> all = EnumSet.copyOf(causes);
        all.add(more);
        return all;
    }

    private void arguments(MethodInvocationTree call, MemberSelectTree select, String method, String what) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        boolean acknowledges = method.equals("sendAckData");
        for (int i = 0; i + 1 < arguments.size(); i++) {
            swapped(arguments.get(i), arguments.get(i + 1), what);
        }
        if (SENDS.contains(method) && arguments.get(0) instanceof LiteralTree) {
            names(arguments.get(0), what, withOthers(call, EnumSet.of(OTHER_EVENT, NOT_SENT), OTHER_HEARERS));
        }
        if (arguments.size() > (SENDS.contains(method) ? 1 : 0)) {
            ExpressionTree last = arguments.get(arguments.size() - 1);
            Set<CauseKind> causes =
                    acknowledges ? EnumSet.of(OTHER_ACKNOWLEDGEMENT) : EnumSet.of(OTHER_VALUE, OTHER_LINE);
            replaced("another value", what, last, "(" + written(last) + ") + \"!\"", causes);
            replaced("value is null", what, last, "(Object) null", causes);
        }
        if (method.equals("sendEvent")) {
            hearers(call, select, what);
        }
    }

    private void swapped(ExpressionTree one, ExpressionTree other, String what) {
        String now = written(other) + text.substring(end(one), start(other)) + written(one);
        Set<CauseKind> causes = EnumSet.of(TEXT_AS_EVENT, CLIENT_AMONG_VALUES, OTHER_VALUE);
        mutants.add("arguments swapped", line(start(one)), what, start(one), end(other), now, causes);
    }

    /** Nearly the name, and quite another one. */
    private void names(ExpressionTree name, String what, Set<CauseKind> causes) {
        String written = written(name);
        if (written.length() > 2) {
            String capital = "\"" + Character.toUpperCase(written.charAt(1)) + written.substring(2);
            replaced("event with a capital", what, name, capital, causes);
            replaced("another event", what, name, "\"news\"", causes);
        }
    }

    /** To the one who emitted in place of everybody, or the other way round; also to whom it must not be. */
    private void hearers(MethodInvocationTree call, MemberSelectTree select, String what) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        String client = new SurroundingListener(getCurrentPath()).connection();
        if (client == null) {
            return;
        }
        Set<CauseKind> causes = withOthers(
                call,
                EnumSet.of(OTHER_HEARERS, NOT_SENT, NOBODY_THERE, NOT_EXPECTED, CLIENT_AMONG_VALUES),
                SENT_TOO_OFTEN);
        ExpressionTree receiver = select.getExpression();
        boolean toOne = written(receiver).equals(client);
        replaced(
                "another receiver",
                what,
                receiver,
                toOne ? client + ".getNamespace().getBroadcastOperations()" : client,
                causes);
        if (arguments.size() > 1 && written(arguments.get(1)).equals(client)) {
            int from = end(arguments.get(0));
            mutants.add("client left out", line(from), what, from, end(arguments.get(1)), "", causes);
        } else if (!toOne && arguments.size() > 1) {
            int at = end(arguments.get(0));
            mutants.add("client put in", line(at), what, at, at, ", " + client, causes);
        }
    }

    private void listener(MethodInvocationTree call, MemberSelectTree select, String method, String what) {
        if (method.equals("addEventListener") || method.equals("on")) {
            names(call.getArguments().get(0), what, EnumSet.of(LISTENS_FOR_ANOTHER_EVENT, NO_LISTENER));
        }
        String other = switch (method) {
            case "addConnectListener" -> "addDisconnectListener";
            case "addDisconnectListener" -> "addConnectListener";
            default -> null;
        };
        int name = end(select) - method.length();
        if (other != null) {
            Set<CauseKind> causes = EnumSet.of(
                    NO_LISTENER,
                    NOT_ALWAYS_SENT,
                    OTHER_LINE,
                    OTHER_ORDER,
                    NOT_EXPECTED,
                    NOT_WRITTEN,
                    LINE_NOT_EXPECTED,
                    OTHER_ACKNOWLEDGEMENT);
            mutants.add("wrong listener", line(name), what, name, end(select), other, causes);
        }
        if (method.equals("addEventListener")
                && getCurrentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree statement
                && new SurroundingListener(getCurrentPath())
                                .parts(BlockTree.class)
                                .count()
                        == 1) {
            String nested =
                    written(select.getExpression()) + ".addConnectListener(arrived -> { " + written(statement) + " });";
            replaced(
                    "listener added per connection",
                    what,
                    statement,
                    nested,
                    EnumSet.of(ADDED_PER_CONNECTION, SENT_TOO_OFTEN, ACKNOWLEDGED_TWICE));
        }
    }

    private void replaced(String rule, String what, Tree part, String now, Set<CauseKind> causes) {
        mutants.add(rule, line(start(part)), what, start(part), end(part), now, causes);
    }
}
