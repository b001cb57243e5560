package workbook.check.compile.help;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A variable that is not known where it is used. */
final class UnknownVariable {

    /** Words of other languages, and Java's. */
    private static final Map<String, String> WORDS = Map.of(
            "undefined", "null", "None", "null", "nil", "null", "NULL", "null", "True", "true", "False", "false");

    private static final int MOST_SHOWN = 6;

    private final Analysis code;
    private final TreePath place;
    private final IdentifierTree identifier;
    private final List<Suggestion> found;

    /** @param found takes the suggestions */
    UnknownVariable(Analysis code, TreePath place, IdentifierTree identifier, List<Suggestion> found) {
        this.code = code;
        this.place = place;
        this.identifier = identifier;
        this.found = found;
    }

    void suggest(Imports imports) {
        String name = identifier.getName().toString();
        int start = code.start(identifier);
        int end = code.end(identifier);
        List<Variable> scope = Variable.inScope(code, place);
        lambdaParameters();
        new DeclaredElsewhere(code, identifier, found).suggest(scope);
        UnknownName.misspelt(
                code,
                identifier,
                "variable `" + name + "` here",
                scope.stream().map(Variable::name).toList(),
                found);
        if (WORDS.containsKey(name)) {
            String word = WORDS.getOrDefault(name, name);
            found.add(Suggestion.replace(
                    start,
                    end,
                    word,
                    "`" + name + "` is not a word of Java; Java writes `" + word + "`.",
                    "Write `" + word + "`."));
        }
        // Behind the first argument stand values, which are variables more often than not.
        if (isFirst() && (imports.isText(name) || code.text.contains("\"" + name + "\""))) {
            found.add(Suggestion.replace(
                    start,
                    end,
                    "\"" + name + "\"",
                    "`" + name + "` without quotes is a variable, and there is no variable with that name. A text is in"
                            + " quotes.",
                    "Write `\"" + name + "\"`."));
        }
        javaScript(name, scope, start);
        TreePath parent = place.getParentPath();
        boolean assigned = parent.getLeaf() instanceof AssignmentTree assignment
                && assignment.getVariable() == identifier
                && parent.getParentPath().getLeaf() instanceof ExpressionStatementTree;
        if (assigned) {
            found.add(Suggestion.insert(
                    start,
                    "var ",
                    "`" + name + "` is given a value, and is declared nowhere. A variable is declared with its type.",
                    "Write its type before it, or `var " + name + " = ...`."));
        }
        List<String> known =
                scope.stream().map(Variable::name).distinct().limit(MOST_SHOWN).toList();
        if (!known.isEmpty() && Character.isLowerCase(name.charAt(0))) {
            found.add(Suggestion.fact(
                    start,
                    "No variable `" + name + "` is known in this place. Known here: `" + String.join("`, `", known)
                            + "`.",
                    "Use one of them, or write this where `" + name + "` is known."));
        }
    }

    private boolean isFirst() {
        return !(place.getParentPath().getLeaf() instanceof MethodInvocationTree call)
                || call.getArguments().indexOf(identifier) == 0;
    }

    /** {@code addDisconnectListener(client, reason -> ...)}: the first parameter was taken for an argument. */
    private void lambdaParameters() {
        if (!(place.getParentPath().getLeaf() instanceof MethodInvocationTree call)) {
            return;
        }
        int next = call.getArguments().indexOf(identifier) + 1;
        if (next == 0
                || next >= call.getArguments().size()
                || !(call.getArguments().get(next) instanceof LambdaExpressionTree lambda)) {
            return;
        }
        int start = code.start(identifier);
        int end = code.text.lastIndexOf("->", code.start(lambda.getBody()));
        String name = identifier.getName().toString();
        String all = name + ", "
                + code.text
                        .substring(code.start(lambda), end)
                        .replaceAll("[()]", "")
                        .strip();
        found.add(Suggestion.replace(
                start,
                end,
                "(" + all + ") ",
                "Several parameters of a lambda need round brackets.",
                "Write `(" + all + ") ->`."));
        found.add(Suggestion.replace(
                start,
                end,
                name + " ",
                "This lambda gets one parameter, and `" + name + "` before the comma is read as an argument.",
                "Write `" + name + " ->`."));
    }

    private void javaScript(String name, List<Variable> scope, int at) {
        switch (name) {
            case "io" ->
                ofType(scope, "SocketIONamespace")
                        .ifPresent(chat -> found.add(Suggestion.fact(
                                at,
                                "`io` is JavaScript's server. Here the namespace is `" + chat
                                        + "`, and everyone in it is `" + chat + ".getBroadcastOperations()`.",
                                "Use `" + chat + "`.")));
            case "socket" ->
                ofType(scope, "SocketIOClient")
                        .ifPresent(client -> found.add(Suggestion.fact(
                                at,
                                "`socket` is what JavaScript's server calls one client. Here it is `" + client + "`.",
                                "Use `" + client + "`.")));
            case "console" ->
                found.add(Suggestion.fact(
                        at,
                        "`console.log` is JavaScript. Java prints with `System.out.println(...)`.",
                        "Write `System.out.println(...)`, if you want to print."));
            default -> {}
        }
    }

    private static Optional<String> ofType(List<Variable> scope, String type) {
        return scope.stream()
                .filter(variable -> variable.type() != null
                        && TypeNames.bare(variable.type()).equals(type))
                .map(Variable::name)
                .findFirst();
    }
}
