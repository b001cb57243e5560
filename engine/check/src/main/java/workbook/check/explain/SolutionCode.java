package workbook.check.explain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.SourceText;
import workbook.check.compile.TreeText;
import workbook.check.explain.Listener.Kind;

/** The calls, checks and conditions of the solution, by the listener or method that they are in. */
record SolutionCode(List<Call> all, List<Statement> statements) {

    /**
     * A listener or a method.
     *
     * @param name such as {@code addEventListener "say"}, or a method's name
     * @param parameters its names for what it is given
     * @param depth how many lambdas and methods are around the place
     */
    record Body(String name, List<String> parameters, int depth) {

        static Body around(TreePath place) {
            int depth = 0;
            for (TreePath at = place; at != null; at = at.getParentPath()) {
                if (at.getLeaf() instanceof MethodTree method) {
                    return new Body(
                            method.getName().toString(), DeclaredNames.names(method.getParameters()), depth + 1);
                }
                if (at.getLeaf() instanceof LambdaExpressionTree lambda) {
                    depth++;
                    if (isListener(at)) {
                        var call = (MethodInvocationTree) at.getParentPath().getLeaf();
                        ExpressionTree first = call.getArguments().get(0);
                        String event = first instanceof LambdaExpressionTree ? "" : " " + first;
                        return new Body(name(call) + event, DeclaredNames.names(lambda.getParameters()), depth);
                    }
                }
            }
            return new Body("", List.of(), depth);
        }

        /** True for a lambda that is handed to a method that adds a listener. */
        static boolean isListener(TreePath lambda) {
            return lambda.getParentPath().getLeaf() instanceof MethodInvocationTree call && addsListener(call);
        }

        private static boolean addsListener(MethodInvocationTree call) {
            String name = name(call);
            return name.equals("on") || (name.startsWith("add") && name.endsWith("Listener"));
        }

        static String name(MethodInvocationTree call) {
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                return select.getIdentifier().toString();
            }
            return call.getMethodSelect() instanceof IdentifierTree own
                    ? own.getName().toString()
                    : "";
        }

        /** For a learner. */
        String words() {
            return switch (name.replaceFirst(" .*", "")) {
                case "addEventListener", "on" ->
                    Kind.EVENT.words(name.replaceFirst("^\\S+ ", "").replace("\"", ""));
                case "addConnectListener" -> Kind.CONNECT.words("");
                case "addDisconnectListener" -> Kind.DISCONNECT.words("");
                default -> "`" + name + "`";
            };
        }

        /** Code of the solution, with this file's names for the parameters. */
        String renamed(String code, List<String> theirs) {
            String now = code;
            for (int i = 0; i < Math.min(theirs.size(), parameters.size()); i++) {
                now = now.replaceAll("(?<![\\w.\"])" + theirs.get(i) + "(?!\\w)", parameters.get(i));
            }
            return now;
        }
    }

    record Call(Body body, String name, String receiver, List<String> arguments) {
        List<String> parameters() {
            return body.parameters();
        }
    }

    /**
     * A call that stands for itself, or an {@code if}.
     *
     * @param name of the method that is called; empty for an {@code if}
     * @param condition of an {@code if}, in brackets; empty for a call
     * @param text of the call, or of an {@code if} that ends in {@code return}; empty for any other one
     */
    record Statement(Body body, String name, String condition, String text) {

        List<String> parameters() {
            return body.parameters();
        }

        boolean isIf() {
            return name.isEmpty();
        }
    }

    static SolutionCode of(SourceText solution) throws IOException {
        var code = new SolutionCode(new ArrayList<>(), new ArrayList<>());
        for (TreeText tree : TreeText.of(solution)) {
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                    String receiver = call.getMethodSelect() instanceof MemberSelectTree select
                            ? tree.written(select.getExpression())
                            : "";
                    code.all.add(new Call(
                            Body.around(getCurrentPath()),
                            Body.name(call),
                            receiver,
                            call.getArguments().stream().map(tree::written).toList()));
                    return super.visitMethodInvocation(call, null);
                }

                @Override
                public @Nullable Void visitIf(IfTree choice, @Nullable Void nothing) {
                    Body body = Body.around(getCurrentPath());
                    String condition = tree.written(choice.getCondition());
                    String text = returns(choice) ? tree.written(choice) : "";
                    code.statements.add(new Statement(body, "", condition, text));
                    return super.visitIf(choice, null);
                }

                @Override
                public @Nullable Void visitExpressionStatement(
                        ExpressionStatementTree statement, @Nullable Void nothing) {
                    if (statement.getExpression() instanceof MethodInvocationTree call) {
                        Body body = Body.around(getCurrentPath());
                        code.statements.add(new Statement(body, Body.name(call), "", tree.written(statement)));
                    }
                    return super.visitExpressionStatement(statement, null);
                }
            }.scan(tree.unit(), null);
        }
        return code;
    }

    private static boolean returns(IfTree choice) {
        StatementTree last = choice.getThenStatement();
        if (last instanceof BlockTree block && !block.getStatements().isEmpty()) {
            last = block.getStatements().get(block.getStatements().size() - 1);
        }
        return choice.getElseStatement() == null && last instanceof ReturnTree;
    }

    /** The calls of that method in the same listener or method, each kind once. */
    List<Call> calls(Body body, String name) {
        var seen = new HashSet<String>();
        return all.stream()
                .filter(call -> call.body.name().equals(body.name()) && call.name.equals(name))
                .filter(call -> seen.add(call.receiver + call.arguments))
                .toList();
    }

    /** What the same listener or method does, a call or a check each. */
    List<Statement> statements(Body body) {
        return of(body).filter(one -> !one.text.isEmpty()).toList();
    }

    /** The conditions in the same listener or method. */
    List<Statement> conditions(Body body) {
        return of(body).filter(Statement::isIf).toList();
    }

    private Stream<Statement> of(Body body) {
        return statements.stream().filter(one -> one.body.name().equals(body.name()));
    }
}
