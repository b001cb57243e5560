package workbook.check.explain;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.TreeText;
import workbook.check.explain.Call.Condition;

/** Reads a call: what it is called on, what it is given, and where it stands. */
final class CallReader {

    private final SourceFacts facts;
    private final TreeText tree;
    private final ListenerReader listeners;
    private final ControlFlow flow;

    CallReader(SourceFacts facts, TreeText tree, ListenerReader listeners) {
        this.facts = facts;
        this.tree = tree;
        this.listeners = listeners;
        flow = new ControlFlow(tree, listeners::isListener);
    }

    Call read(MethodInvocationTree call, TreePath place) {
        ExpressionTree select = call.getMethodSelect();
        String receiver = select instanceof MemberSelectTree member
                ? member.getExpression().toString()
                : "";
        String method = select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : select.toString();
        List<String> arguments =
                call.getArguments().stream().map(Tree::toString).toList();
        var texts = new ArrayList<@Nullable String>();
        call.getArguments().forEach(argument -> texts.add(text(argument)));
        return new Call(
                method,
                receiver,
                facts.made.getOrDefault(receiver, receiver),
                arguments,
                texts,
                literals(call.getArguments()),
                tree.line(select instanceof MemberSelectTree member ? nameOf(member) : call),
                method(place),
                listeners.inside(place),
                flow.conditions(place),
                flow.inLoop(place),
                flow.later(place),
                false);
    }

    /** A method that is handed over counts as a call of it. */
    Call read(MemberReferenceTree reference, TreePath place) {
        return new Call(
                reference.getName().toString(),
                reference.getQualifierExpression().toString(),
                reference.getQualifierExpression().toString(),
                List.of(),
                List.of(),
                List.of(),
                tree.line(reference),
                method(place),
                listeners.inside(place),
                flow.conditions(place),
                flow.inLoop(place),
                flow.later(place),
                false);
    }

    /** What the call counts as: an answer that is a {@code ?:}, also by way of a variable, is a call for each side. */
    List<Call> answers(Call call, MethodInvocationTree tree, TreePath place) {
        if (!call.name().equals("sendAckData") || tree.getArguments().size() != 1) {
            return List.of(call);
        }
        ExpressionTree answer = tree.getArguments().get(0);
        return sides(call, answer instanceof IdentifierTree ? initializer(answer, place) : answer);
    }

    /** A {@code ?:} gives one of two answers: a call for each, under its condition. */
    private List<Call> sides(Call call, @Nullable ExpressionTree answer) {
        ExpressionTree bare = answer instanceof ParenthesizedTree brackets ? brackets.getExpression() : answer;
        if (!(bare instanceof ConditionalExpressionTree choice)) {
            return List.of(call);
        }
        var all = new ArrayList<Call>();
        for (boolean holds : new boolean[] {true, false}) {
            ExpressionTree value = holds ? choice.getTrueExpression() : choice.getFalseExpression();
            var conditions = new ArrayList<Condition>();
            conditions.add(flow.condition(choice.getCondition(), holds));
            conditions.addAll(call.conditions());
            all.addAll(sides(
                    new Call(
                            call.name(),
                            call.receiver(),
                            call.target(),
                            List.of(value.toString()),
                            Collections.singletonList(text(value)),
                            literals(List.of(value)),
                            call.line(),
                            call.method(),
                            call.inside(),
                            conditions,
                            call.inLoop(),
                            call.later(),
                            true),
                    value));
        }
        return all;
    }

    /** What a variable of that name was made from in the same block; null if it's anything else. */
    private static @Nullable ExpressionTree initializer(ExpressionTree variable, TreePath place) {
        return DeclaredNames.locals(variable.toString(), place)
                .map(VariableTree::getInitializer)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A chain over several lines: the line of the part before the name is another one. */
    private static Tree nameOf(MemberSelectTree member) {
        return member.getExpression() instanceof MethodInvocationTree ? member : member.getExpression();
    }

    private @Nullable String text(Tree argument) {
        if (argument instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            return text;
        }
        String name = argument instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : argument instanceof IdentifierTree ? argument.toString() : "";
        boolean ofTheClient = argument.toString().matches("(Socket\\.)?EVENT_(CONNECT|DISCONNECT|CONNECT_ERROR)");
        return ofTheClient ? name.substring("EVENT_".length()).toLowerCase(Locale.ROOT) : facts.constants.get(name);
    }

    private static List<String> literals(List<? extends Tree> arguments) {
        var literals = new ArrayList<String>();
        var reader = new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String text) {
                    literals.add(text);
                }
                return null;
            }
        };
        arguments.forEach(argument -> reader.scan(argument, null));
        return List.copyOf(literals);
    }

    /** The method of the file's class around this place: not one of a class within it. */
    private String method(TreePath place) {
        return DeclaredNames.outwards(place)
                .filter(path -> path.getLeaf() instanceof MethodTree)
                .filter(path -> path.getParentPath().getParentPath().getLeaf() == tree.unit())
                .map(path -> ((MethodTree) path.getLeaf()).getName().toString())
                .findFirst()
                .orElse("");
    }
}
