package workbook.check.compile.help;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** A method that a class needs and has not, or has otherwise than its parent; an interface with {@code new}. */
final class Overriding implements HelpRule {

    private static final Pattern NOT_WRITTEN =
            Pattern.compile("does not override abstract method (\\w+)\\((.*?)\\) in ([\\w.]+)");
    private static final Pattern WEAKER = Pattern.compile("cannot (?:override|implement) .* in ([\\w<>]+)");

    @Override
    public List<Suggestion> suggest(Analysis code) {
        Optional<TreePath> place = code.place();
        if (place.isEmpty()) {
            return List.of();
        }
        return switch (code.code()) {
            case "does.not.override.abstract" -> notWritten(code, place.get());
            case "method.does.not.override.superclass" -> overridesNothing(code, place.get());
            case "override.weaker.access" -> notPublic(code, place.get());
            case "abstract.cant.be.instantiated" -> anInterface(code, place.get());
            default -> List.of();
        };
    }

    private static List<Suggestion> notWritten(Analysis code, TreePath place) {
        Matcher named = NOT_WRITTEN.matcher(code.message());
        Optional<ClassTree> body = TreeParts.around(place, ClassTree.class);
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
        Optional<MethodTree> method = TreeParts.around(place, MethodTree.class);
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
                    "`@Override` says that `" + TypeNames.bare(parent.get()) + "` has this method; it has no `" + own
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
                                    .map(parameter -> TypeNames.name(parameter.asType()))
                                    .toList());
                    found.add(Suggestion.fact(
                            at,
                            "`" + TypeNames.bare(parent.get()) + "` has `" + own + "(" + types
                                    + ")`; the one here has other parameters, so it overrides nothing.",
                            "Give it the same parameters."));
                });
        return found;
    }

    private static List<Suggestion> notPublic(Analysis code, TreePath place) {
        Optional<MethodTree> method = TreeParts.around(place, MethodTree.class);
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
        Optional<NewClassTree> made = TreeParts.around(place, NewClassTree.class);
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
}
