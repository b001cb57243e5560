package workbook.check.compile.help;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** Two of one name, static or not, a method that is not written, an interface with {@code new}. */
final class Declarations implements HelpRule {

    private static final Pattern DEFINED =
            Pattern.compile("^(variable|method) ([\\w]+)(?:\\(.*\\))? is already defined");
    private static final Pattern DUPLICATE = Pattern.compile("duplicate class: (?:[\\w.]+\\.)?(\\w+)");
    private static final Pattern NOT_STATIC = Pattern.compile("non-static (variable|method) (\\w+)");
    private static final Pattern NOT_WRITTEN =
            Pattern.compile("does not override abstract method (\\w+)\\((.*?)\\) in ([\\w.]+)");
    private static final Pattern WEAKER = Pattern.compile("cannot (?:override|implement) .* in ([\\w<>]+)");
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
            case "does.not.override.abstract" -> notWritten(code, place.get());
            case "method.does.not.override.superclass" -> overridesNothing(code, place.get());
            case "override.weaker.access" -> notPublic(code, place.get());
            case "abstract.cant.be.instantiated" -> anInterface(code, place.get());
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
        return code.variables(place).stream()
                .filter(variable -> variable.type() != null
                        && Analysis.bare(variable.type()).endsWith(type))
                .findFirst()
                .map(variable -> Suggestion.replace(
                        code.start(select.getExpression()),
                        code.end(select.getExpression()),
                        variable.name(),
                        "`" + type + "` is the class; `" + variable.name() + "` is the object that came, and has `"
                                + name + "`.",
                        "Write `" + variable.name() + "." + name + "`."));
    }

    private static List<Suggestion> notWritten(Analysis code, TreePath place) {
        Matcher named = NOT_WRITTEN.matcher(code.message());
        Optional<ClassTree> body = Analysis.around(place, ClassTree.class);
        if (!named.find() || body.isEmpty()) {
            return List.of();
        }
        String name = named.group(1);
        String owner = named.group(3).substring(named.group(3).lastIndexOf('.') + 1);
        for (Tree member : body.get().getMembers()) {
            if (member instanceof MethodTree method) {
                String own = method.getName().toString();
                if (!Names.near(own, List.of(name)).isEmpty()) {
                    return List.of(Suggestion.fact(
                            code.start(method),
                            "`" + owner + "` needs a method `" + name + "`; here it is called `" + own + "`.",
                            "Call it `" + name + "`."));
                }
                if (own.equals(name)) {
                    return List.of(Suggestion.fact(
                            code.start(method),
                            "`" + owner + "` needs a method `" + name + "(" + simple(named.group(2))
                                    + ")`; the one here has other parameters.",
                            "Give it these parameters: `" + name + "(" + simple(named.group(2)) + ")`."));
                }
            }
        }
        return List.of(Suggestion.fact(
                (int) code.first().getPosition(),
                "`" + owner + "` needs a method `" + name + "(" + simple(named.group(2))
                        + ")`, and it isn't written here.",
                "Write it in these braces, `public`."));
    }

    private static String simple(String types) {
        return types.replaceAll("\\b[a-z]\\w*\\.", "").replace(",", ", ");
    }

    private static List<Suggestion> overridesNothing(Analysis code, TreePath place) {
        Optional<MethodTree> method = Analysis.around(place, MethodTree.class);
        Optional<TypeMirror> parent = parent(code, place);
        if (method.isEmpty() || parent.isEmpty()) {
            return List.of();
        }
        String own = method.get().getName().toString();
        int at = code.text.indexOf(own + "(", code.start(method.get()));
        var found = new ArrayList<Suggestion>();
        List<String> names = code.methods(parent.get()).stream()
                .map(one -> one.getSimpleName().toString())
                .toList();
        for (String near : Names.near(own, names)) {
            found.add(Suggestion.replace(
                    at,
                    at + own.length(),
                    near,
                    "`@Override` says that `" + Analysis.bare(parent.get()) + "` has this method; it has no `" + own
                            + "`, but `" + near + "`.",
                    "Call it `" + near + "`."));
        }
        code.methods(parent.get()).stream()
                .filter(one -> one.getSimpleName().contentEquals(own))
                .findFirst()
                .ifPresent(one -> {
                    String types = String.join(
                            ", ",
                            one.getParameters().stream()
                                    .map(parameter -> Analysis.name(parameter.asType()))
                                    .toList());
                    found.add(Suggestion.fact(
                            at,
                            "`" + Analysis.bare(parent.get()) + "` has `" + own + "(" + types
                                    + ")`; the one here has other parameters, so it overrides nothing.",
                            "Give it the same parameters."));
                });
        return found;
    }

    private static List<Suggestion> notPublic(Analysis code, TreePath place) {
        Optional<MethodTree> method = Analysis.around(place, MethodTree.class);
        Matcher owner = WEAKER.matcher(code.message());
        if (method.isEmpty() || method.get().getReturnType() == null || !owner.find()) {
            return List.of();
        }
        String name = method.get().getName().toString();
        return List.of(Suggestion.insert(
                code.start(method.get().getReturnType()),
                "public ",
                "`" + name + "` is `public` in `" + owner.group(1)
                        + "`, so it has to be `public` here, too. Without the word, only this package could call it.",
                "Write `public` before `" + code.code(method.get().getReturnType()) + " " + name + "`."));
    }

    /** What the class around a place extends or implements, with {@code new} or by its head. */
    private static Optional<TypeMirror> parent(Analysis code, TreePath place) {
        for (TreePath path = place; path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof NewClassTree made) {
                return code.type(path, made.getIdentifier());
            }
            if (path.getLeaf() instanceof ClassTree type) {
                Tree extended = type.getExtendsClause() != null
                        ? type.getExtendsClause()
                        : type.getImplementsClause().isEmpty()
                                ? null
                                : type.getImplementsClause().get(0);
                if (extended != null) {
                    return code.type(path, extended);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Suggestion> anInterface(Analysis code, TreePath place) {
        Optional<NewClassTree> made = Analysis.around(place, NewClassTree.class);
        if (made.isEmpty()) {
            return List.of();
        }
        String name = code.code(made.get().getIdentifier());
        boolean isInterface = code.element(new TreePath(place, made.get().getIdentifier()))
                .map(element -> element.getKind().isInterface())
                .orElse(true);
        if (!isInterface) {
            String written = Names.shortened(code.code(made.get()));
            return List.of(Suggestion.fact(
                    code.start(made.get()),
                    "`" + name + "` is abstract: some of its methods are still to be written.",
                    "Write them in braces after it: `" + written + " { ... }`."));
        }
        return List.of(Suggestion.fact(
                code.start(made.get()),
                "`" + name + "` only describes what such an object can do; `new` makes none of it.",
                "Use the one that your method is handed, or that another object returns."));
    }

    private static List<Suggestion> var(Analysis code, TreePath place) {
        Optional<VariableTree> variable = Analysis.around(place, VariableTree.class);
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
