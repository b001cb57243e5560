package workbook.check.compile.help;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a lambda or a method returns, or does not. */
final class Lambdas implements HelpRule {

    @Override
    public List<Suggestion> suggest(Analysis code) {
        Optional<TreePath> place = code.place();
        if (place.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Suggestion>();
        Optional<ReturnTree> returned = returned(place.get()).or(() -> within(code));
        returned.ifPresent(tree -> returned(code, place.get(), tree, found));
        return found;
    }

    private static Optional<ReturnTree> returned(TreePath place) {
        for (TreePath path = place; path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof ReturnTree tree) {
                return Optional.of(tree);
            }
            if (path != place
                    && (path.getLeaf() instanceof LambdaExpressionTree || path.getLeaf() instanceof MethodTree)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The compiler may only say which lambda is wrong, not which of its lines. */
    private static Optional<ReturnTree> within(Analysis code) {
        long at = code.first().getPosition();
        return code.all(LambdaExpressionTree.class).stream()
                .filter(lambda -> code.start(lambda) <= at && at <= code.end(lambda))
                .reduce((outer, inner) -> inner)
                .stream()
                .flatMap(lambda -> TreeParts.all(lambda, ReturnTree.class).stream())
                .filter(tree -> tree.getExpression() != null)
                .findFirst();
    }

    private static void returned(Analysis code, TreePath place, ReturnTree tree, List<Suggestion> found) {
        String message = code.message();
        boolean unexpected =
                message.contains("unexpected return value") || message.contains("void cannot be converted");
        boolean missing = message.contains("missing return value");
        Optional<LambdaExpressionTree> lambda = code.all(LambdaExpressionTree.class).stream()
                .filter(one -> code.start(one) <= code.start(tree) && code.end(tree) <= code.end(one))
                .reduce((outer, inner) -> inner);
        Optional<MethodTree> method = TreeParts.around(place, MethodTree.class);
        String owner = lambda.isPresent()
                ? "this lambda"
                : method.map(one -> "`" + one.getName() + "`").orElse("this method");
        Tree value = tree.getExpression();
        if (missing && value == null) {
            found.add(Suggestion.fact(
                    code.start(tree),
                    "`return;` returns nothing, and " + owner + " has to return a value.",
                    "Write the value after `return`."));
            return;
        }
        if (!unexpected || value == null) {
            return;
        }
        String text = code.code(value);
        String means = "`return " + Names.shortened(text) + ";` returns a value, and " + owner
                + " returns none: nobody would get it.";
        Optional<String> ack = ofType(code, tree, "AckRequest");
        if (message.contains("void cannot be converted") || (isCall(value) && (ack.isEmpty() || isVoid(value)))) {
            found.add(Suggestion.replace(code.start(tree), code.start(value), "", means, "Delete the word `return`."));
        }
        ack.ifPresent(name -> found.add(Suggestion.replace(
                code.start(tree),
                code.end(tree),
                name + ".sendAckData(" + text + ");",
                means + " A listener answers with `" + name + ".sendAckData(...)`, or with an event.",
                "Write `" + Names.shortened(name + ".sendAckData(" + text + ");")
                        + "` where the client asks for an acknowledgement"
                        + client(code, tree)
                                .map(one -> ", or `" + one + ".sendEvent(...)`.")
                                .orElse("."))));
        if (lambda.isPresent() && isListener(code, lambda.get())) {
            found.add(Suggestion.fact(
                    code.start(tree),
                    "`return " + Names.shortened(text)
                            + ";` returns a value, and what a listener returns goes to nobody.",
                    answer(code, tree, ack)));
        }
        found.add(Suggestion.replace(
                code.start(tree), code.end(tree), "return;", means, "Write `return;`, and use the value before it."));
        found.add(Suggestion.fact(code.start(tree), means, "Delete `return`, or what it returns."));
    }

    private static boolean isListener(Analysis code, LambdaExpressionTree lambda) {
        return code.pathOf(lambda).map(TreePath::getParentPath).map(TreePath::getLeaf).stream()
                .filter(MethodInvocationTree.class::isInstance)
                .map(call -> ((MethodInvocationTree) call).getMethodSelect())
                .anyMatch(select -> select instanceof MemberSelectTree member
                        && member.getIdentifier().toString().matches("add\\w*Listener|on|once"));
    }

    private static String answer(Analysis code, Tree place, Optional<String> ack) {
        Optional<String> client = client(code, place);
        if (ack.isPresent()) {
            return "Answer with `" + ack.get() + ".sendAckData(...)` where the client asks for an acknowledgement"
                    + client.map(one -> ", or send it an event: `" + one + ".sendEvent(...)`.")
                            .orElse(".");
        }
        return client.map(one -> "Send the client an event: `" + one + ".sendEvent(...)`.")
                .orElse("Use the value in the listener, and delete `return`.");
    }

    private static Optional<String> client(Analysis code, Tree place) {
        return ofType(code, place, "SocketIOClient");
    }

    private static Optional<String> ofType(Analysis code, Tree place, String type) {
        return code.pathOf(place).stream()
                .flatMap(path -> Variable.inScope(code, path).stream())
                .filter(variable -> variable.type() != null
                        && TypeNames.bare(variable.type()).equals(type))
                .map(Variable::name)
                .findFirst();
    }

    /** The compiler does not read such a call's type behind `return`: these methods give nothing back. */
    private static boolean isVoid(Tree value) {
        return value instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree member
                && member.getIdentifier().toString().matches("send\\w+|accept|print\\w*|joinRoom|leaveRoom|disconnect");
    }

    private static boolean isCall(Tree value) {
        return value instanceof MethodInvocationTree;
    }
}
