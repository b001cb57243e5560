package workbook.check.compile.help;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;

/** A variable that is declared in this file, but not where it is used. */
final class DeclaredElsewhere {

    private final Analysis code;
    private final IdentifierTree identifier;
    private final List<Suggestion> found;

    /** @param found takes the suggestions */
    DeclaredElsewhere(Analysis code, IdentifierTree identifier, List<Suggestion> found) {
        this.code = code;
        this.identifier = identifier;
        this.found = found;
    }

    /** @param scope what is known where it is used */
    void suggest(List<Variable> scope) {
        int at = code.start(identifier);
        List<VariableTree> declared = code.all(MethodTree.class).stream()
                .filter(one -> code.start(one) <= at && at < code.end(one))
                .reduce((outer, inner) -> inner)
                .stream()
                .flatMap(one -> TreeParts.all(one, VariableTree.class).stream())
                .filter(variable -> variable.getName().equals(identifier.getName()))
                .toList();
        for (VariableTree variable : declared) {
            Optional<StatementTree> before = statementBefore(variable, at);
            if (before.isPresent()) {
                later(variable, before.get(), at);
                return;
            }
        }
        if (declared.isEmpty()) {
            return;
        }
        VariableTree variable = declared.get(0);
        String where = "`" + identifier.getName() + "` is declared in line " + code.line(code.start(variable))
                + ", inside " + owner(variable) + ", and is known only there.";
        ofSameClass(variable, scope)
                .ifPresent(here -> found.add(Suggestion.replace(
                        at,
                        code.end(identifier),
                        here,
                        where + " Here an object of the same class is called `" + here + "`.",
                        "Write `" + here + "`, if you mean that one.")));
        found.add(Suggestion.fact(at, where, "Use it inside those braces, or declare what you need here."));
    }

    /** The statement that holds a place, in the block that declares the variable only further down. */
    private Optional<StatementTree> statementBefore(VariableTree variable, int at) {
        return code.all(BlockTree.class).stream()
                .filter(block -> block.getStatements().contains(variable))
                .flatMap(block -> block.getStatements().stream())
                .filter(one -> code.start(one) <= at && at < code.end(one) && code.end(one) <= code.start(variable))
                .map(StatementTree.class::cast)
                .findFirst();
    }

    private void later(VariableTree variable, StatementTree before, int at) {
        int declared = code.line(code.start(variable));
        int first = code.line(code.start(before));
        String means = "`" + variable.getName() + "` is declared in line " + declared
                + ", after this line: it isn't known before.";
        String line = first == code.line(at) ? "this line" : "line " + first;
        found.add(new Suggestion(
                at,
                means,
                "Move line " + declared + " above " + line + ".",
                List.of(
                        new Suggestion.Edit(code.start(before), code.start(before), code.code(variable) + " "),
                        new Suggestion.Edit(code.start(variable), code.end(variable), ""))));
        found.add(Suggestion.fact(at, means, "Declare `" + variable.getName() + "` above " + line + "."));
    }

    /** What is here the same kind of object: texts and numbers may be anything. */
    private Optional<String> ofSameClass(VariableTree variable, List<Variable> scope) {
        String type = code.pathOf(variable)
                .flatMap(code::element)
                .map(element -> TypeNames.full(element.asType()))
                .orElse("");
        return type.startsWith("com.corundumstudio.") || type.startsWith("io.socket.")
                ? scope.stream()
                        .filter(one ->
                                one.type() != null && TypeNames.full(one.type()).equals(type))
                        .map(Variable::name)
                        .findFirst()
                : Optional.empty();
    }

    private String owner(VariableTree variable) {
        int at = code.start(variable);
        Optional<LambdaExpressionTree> lambda = code.all(LambdaExpressionTree.class).stream()
                .filter(one -> code.start(one) <= at && at < code.end(one))
                .reduce((outer, inner) -> inner);
        if (lambda.isPresent()) {
            return "the lambda that begins in line " + code.line(code.start(lambda.get()));
        }
        return code.all(MethodTree.class).stream()
                .filter(one -> code.start(one) <= at && at < code.end(one))
                .reduce((outer, inner) -> inner)
                .map(one -> "the method `" + one.getName() + "`")
                .orElse("another class");
    }
}
