package workbook.check.compile.help;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two of one name, a name that is static or not, a variable without a type or with its last value. */
final class Declarations implements HelpRule {

    private static final Pattern DEFINED =
            Pattern.compile("^(variable|method) ([\\w]+)(?:\\(.*\\))? is already defined");
    private static final Pattern DUPLICATE = Pattern.compile("duplicate class: (?:[\\w.]+\\.)?(\\w+)");
    private static final Pattern NOT_STATIC = Pattern.compile("non-static (variable|method) (\\w+)");
    private static final Pattern FINAL = Pattern.compile("cannot assign a value to final variable (\\w+)");

    @Override
    public List<Suggestion> suggest(Analysis code) {
        Optional<TreePath> place = code.place();
        if (place.isEmpty()) {
            return List.of();
        }
        return switch (code.code()) {
            case "already.defined" -> twice(code);
            case "duplicate.class" -> classTwice(code);
            case "non-static.cant.be.ref" -> notStatic(code);
            case "cant.infer.local.var.type" -> var(code, place.get());
            case "cant.assign.val.to.var" -> assigned(code);
            default -> List.of();
        };
    }

    private static List<Suggestion> twice(Analysis code) {
        Matcher defined = DEFINED.matcher(code.message());
        if (!defined.find()) {
            return List.of();
        }
        String name = defined.group(2);
        long at = code.first().getPosition();
        if (defined.group(1).equals("method")) {
            List<Integer> lines = code.all(MethodTree.class).stream()
                    .filter(method -> method.getName().contentEquals(name))
                    .map(method -> code.line(code.start(method)))
                    .toList();
            return lines.size() < 2
                    ? List.of()
                    : List.of(Suggestion.fact(
                            (int) at,
                            "This class has the method `" + name + "` twice, in lines " + lines.get(0) + " and "
                                    + lines.get(1) + ", with the same parameters.",
                            "Keep one of the two."));
        }
        return code.all(VariableTree.class).stream()
                .filter(variable -> variable.getName().contentEquals(name) && code.end(variable) < at)
                .reduce((outer, nearer) -> nearer)
                .map(first -> sameBlock(code, first, at)
                        ? Suggestion.fact(
                                (int) at,
                                "There is a variable `" + name + "` here already, from line "
                                        + code.line(code.start(first))
                                        + ": lines " + code.line(code.start(first)) + " and " + code.line(at)
                                        + " both declare it.",
                                "Delete one of the two lines, or give one variable another name.")
                        : Suggestion.fact(
                                (int) at,
                                "There is a variable `" + name + "` here already, from line "
                                        + code.line(code.start(first))
                                        + "; a second one of that name isn't allowed, nor as a lambda's parameter.",
                                "Give one of them another name, or use the first without declaring it again."))
                .stream()
                .toList();
    }

    private static boolean sameBlock(Analysis code, VariableTree first, long at) {
        return code.all(BlockTree.class).stream()
                .map(BlockTree::getStatements)
                .anyMatch(statements -> statements.contains(first)
                        && statements.stream()
                                .anyMatch(one -> one instanceof VariableTree second
                                        && second != first
                                        && second.getName().equals(first.getName())
                                        && code.start(second) <= at
                                        && at < code.end(second)));
    }

    private static List<Suggestion> classTwice(Analysis code) {
        Matcher duplicate = DUPLICATE.matcher(code.message());
        if (!duplicate.find()) {
            return List.of();
        }
        String name = duplicate.group(1);
        List<Integer> lines = code.all(ClassTree.class).stream()
                .filter(type -> type.getSimpleName().contentEquals(name))
                .map(type -> code.line(code.start(type)))
                .toList();
        return lines.size() < 2
                ? List.of()
                : List.of(Suggestion.fact(
                        (int) code.first().getPosition(),
                        "This file has the class `" + name + "` twice, in lines " + lines.get(0) + " and "
                                + lines.get(1) + ".",
                        "Keep one of the two, and delete the other to its last brace."));
    }

    private static List<Suggestion> notStatic(Analysis code) {
        Matcher named = NOT_STATIC.matcher(code.message());
        if (!named.find() || named.group(2).equals("this")) {
            return List.of();
        }
        String name = named.group(2);
        var found = new ArrayList<Suggestion>();
        Tree declared = named.group(1).equals("method")
                ? code.all(MethodTree.class).stream()
                        .filter(method -> method.getName().contentEquals(name))
                        .findFirst()
                        .orElse(null)
                : code.all(VariableTree.class).stream()
                        .filter(variable -> variable.getName().contentEquals(name))
                        .findFirst()
                        .orElse(null);
        place(code, name).ifPresent(found::add);
        if (declared != null) {
            found.add(Suggestion.insert(
                    code.start(declared),
                    "static ",
                    "`" + name + "` belongs to an object of this class, and a `static` method has no object.",
                    "Make `" + name + "` `static`, too."));
        }
        return found;
    }

    /** {@code Visitor.name} where {@code visitor} is there. */
    private static Optional<Suggestion> place(Analysis code, String name) {
        TreePath place = code.place().orElse(null);
        if (place == null || !(place.getLeaf() instanceof MemberSelectTree select)) {
            return Optional.empty();
        }
        String type = code.code(select.getExpression());
        return Variable.inScope(code, place).stream()
                .filter(variable -> variable.type() != null
                        && TypeNames.bare(variable.type()).endsWith(type))
                .findFirst()
                .map(variable -> Suggestion.replace(
                        code.start(select.getExpression()),
                        code.end(select.getExpression()),
                        variable.name(),
                        "`" + type + "` is the class; `" + variable.name() + "` is the object that came, and has `"
                                + name + "`.",
                        "Write `" + variable.name() + "." + name + "`."));
    }

    private static List<Suggestion> var(Analysis code, TreePath place) {
        Optional<VariableTree> variable = TreeParts.around(place, VariableTree.class);
        if (variable.isEmpty()) {
            return List.of();
        }
        String name = variable.get().getName().toString();
        String message = code.message();
        String why = message.contains("without initializer")
                ? "it has no value yet"
                : message.contains("lambda")
                        ? "a lambda alone has no type"
                        : message.contains("null") ? "`null` alone has no type" : "";
        return why.isEmpty()
                ? List.of()
                : List.of(Suggestion.fact(
                        code.start(variable.get()),
                        "`var " + name + "` takes its type from its value, and " + why + ".",
                        "Write the type in place of `var`, such as `String " + name + "`."));
    }

    private static List<Suggestion> assigned(Analysis code) {
        Matcher named = FINAL.matcher(code.message());
        return named.find()
                ? List.of(Suggestion.fact(
                        (int) code.first().getPosition(),
                        "`" + named.group(1) + "` is `final`: it keeps its first value.",
                        "Declare it without `final`, or use another variable."))
                : List.of();
    }
}
