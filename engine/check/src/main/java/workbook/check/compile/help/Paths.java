package workbook.check.compile.help;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the compiler finds on the ways through a method: exceptions, values that are missing, ends without return. */
final class Paths implements HelpRule {

    private static final Pattern UNREPORTED = Pattern.compile("unreported exception ([\\w.]+)");

    @Override
    public List<Suggestion> suggest(Analysis code) {
        Optional<TreePath> place = code.place();
        if (place.isEmpty()) {
            return List.of();
        }
        TreePath path = place.get();
        return switch (code.code()) {
            case "unreported.exception.need.to.catch.or.throw" -> unreported(code, path);
            case "cant.ref.non.effectively.final.var", "local.var.accessed.from.icls.needs.final" ->
                changed(code, path);
            case "var.might.not.have.been.initialized" -> noValue(code, path);
            case "missing.ret.stmt" -> noReturn(code, path);
            case "unreachable.stmt" -> unreachable(code, path);
            default -> List.of();
        };
    }

    private static List<Suggestion> unreported(Analysis code, TreePath path) {
        Matcher named = UNREPORTED.matcher(code.message());
        if (!named.find()) {
            return List.of();
        }
        String exception = named.group(1).substring(named.group(1).lastIndexOf('.') + 1);
        Optional<MethodInvocationTree> call = TreeParts.around(path, MethodInvocationTree.class);
        String what = call.filter(tree -> path.getLeaf() == tree || path.getLeaf() == tree.getMethodSelect())
                .map(code::code)
                .orElse(code.code(path.getLeaf()));
        String can = "`" + Names.shortened(what) + "` can throw " + Names.a("`" + exception + "`")
                + ", a checked exception: it must be caught or declared. ";
        for (TreePath outer = path; outer != null; outer = outer.getParentPath()) {
            if (outer.getLeaf() instanceof LambdaExpressionTree) {
                return List.of(Suggestion.fact(
                        code.start(path.getLeaf()),
                        can + "It is in a lambda, which cannot declare it.",
                        "Catch it inside the lambda: `try { ... } catch (" + exception + " e) { ... }`."));
            }
            if (outer.getLeaf() instanceof MethodTree method) {
                String name = method.getName().toString();
                return List.of(Suggestion.fact(
                        code.start(path.getLeaf()),
                        can + "`" + name + "` does neither.",
                        "Write `throws " + exception + "` after the parameters of `" + name + "` in line "
                                + code.line(code.start(method)) + ", or catch it here."));
            }
        }
        return List.of();
    }

    private static List<Suggestion> changed(Analysis code, TreePath path) {
        if (!(path.getLeaf() instanceof IdentifierTree identifier)) {
            return List.of();
        }
        String name = identifier.getName().toString();
        Optional<LambdaExpressionTree> lambda = TreeParts.around(path, LambdaExpressionTree.class);
        int declared = Variable.inScope(code, path).stream()
                .filter(variable -> variable.name().equals(name))
                .map(variable -> code.line(code.start(variable.tree())))
                .findFirst()
                .orElse(0);
        List<Tree> changes = changes(code, name);
        boolean inside = lambda.isPresent()
                && changes.stream()
                        .anyMatch(change -> code.start(change) > code.start(lambda.get())
                                && code.end(change) <= code.end(lambda.get()));
        boolean number =
                code.type(path).map(type -> type.toString().equals("int")).orElse(false);
        String from = declared > 0 ? " from line " + declared : "";
        if (inside) {
            return List.of(Suggestion.fact(
                    code.start(identifier),
                    "The lambda changes `" + name + "`" + from + ", a variable outside of it. Java allows a lambda only"
                            + " to read variables that never change.",
                    number
                            ? "Make `" + name + "` an `AtomicInteger`, and count with `" + name + ".incrementAndGet()`."
                            : "Keep the value in an object, such as an `AtomicReference`, that the lambda changes."));
        }
        String where = changes.isEmpty() ? "" : " (line " + code.line(code.start(changes.get(0))) + ")";
        return List.of(Suggestion.fact(
                code.start(identifier),
                "The lambda uses `" + name + "`" + from + ", which gets another value later" + where
                        + ". Java allows a lambda only to read variables that never change.",
                "Copy it into a new variable that keeps its value, and use that one in the lambda."));
    }

    private static List<Tree> changes(Analysis code, String name) {
        var changes = new ArrayList<Tree>();
        code.all(AssignmentTree.class).stream()
                .filter(tree -> code.code(tree.getVariable()).equals(name))
                .forEach(changes::add);
        code.all(CompoundAssignmentTree.class).stream()
                .filter(tree -> code.code(tree.getVariable()).equals(name))
                .forEach(changes::add);
        code.all(UnaryTree.class).stream()
                .filter(tree -> code.code(tree.getExpression()).equals(name)
                        && code.code(tree).matches(".*(\\+\\+|--).*"))
                .forEach(changes::add);
        return changes;
    }

    private static List<Suggestion> noValue(Analysis code, TreePath path) {
        if (!(path.getLeaf() instanceof IdentifierTree identifier)) {
            return List.of();
        }
        String name = identifier.getName().toString();
        return Variable.inScope(code, path).stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .map(variable -> declared(code, identifier, variable))
                .stream()
                .toList();
    }

    private static Suggestion declared(Analysis code, IdentifierTree used, Variable variable) {
        VariableTree tree = variable.tree();
        boolean never = changes(code, variable.name()).isEmpty();
        return Suggestion.fact(
                code.start(used),
                "`" + variable.name() + "` is declared in line " + code.line(code.start(tree))
                        + (never ? " and never gets a value." : ", and may still have no value here."),
                never
                        ? "Give it one where it is declared: `"
                                + code.code(tree).replace(";", "") + " = ...;`."
                        : "Give it a value on every path that leads here, such as where it is declared.");
    }

    private static List<Suggestion> noReturn(Analysis code, TreePath path) {
        for (TreePath outer = path; outer != null; outer = outer.getParentPath()) {
            if (outer.getLeaf() instanceof LambdaExpressionTree lambda) {
                return List.of(Suggestion.fact(
                        code.start(lambda),
                        "This lambda has to return a value, and one path reaches its end without `return`.",
                        "Return a value at its end."));
            }
            if (outer.getLeaf() instanceof MethodTree method) {
                return List.of(Suggestion.fact(
                        (int) code.first().getPosition(),
                        "`" + method.getName() + "` promises " + Names.a("`" + code.code(method.getReturnType()) + "`")
                                + ", and one path reaches its end without `return`.",
                        "Return a value before this brace, or make the method `void`."));
            }
        }
        return List.of();
    }

    private static List<Suggestion> unreachable(Analysis code, TreePath path) {
        for (TreePath inner = path; inner.getParentPath() != null; inner = inner.getParentPath()) {
            if (inner.getParentPath().getLeaf() instanceof BlockTree block) {
                int index = block.getStatements().indexOf(inner.getLeaf());
                if (index > 0) {
                    StatementTree before = block.getStatements().get(index - 1);
                    return List.of(Suggestion.fact(
                            code.start(inner.getLeaf()),
                            "The program never reaches this line: `"
                                    + Names.shortened(code.code(before)
                                            .lines()
                                            .findFirst()
                                            .orElse("")) + "` in line "
                                    + code.line(code.start(before)) + " never lets the program go on.",
                            "Move this line before that one, or delete it."));
                }
            }
        }
        return List.of();
    }
}
