package workbook.check.compile.help;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** A class that is not imported, is misspelt, or is looked for in the wrong package. */
final class UnknownType implements HelpRule {

    private final Imports imports;

    UnknownType(Imports imports) {
        this.imports = imports;
    }

    @Override
    public List<Suggestion> suggest(Analysis code) {
        if (!code.code().startsWith("cant.resolve") && !code.code().equals("doesnt.exist")) {
            return List.of();
        }
        Optional<TreePath> place = code.place();
        if (place.isEmpty()) {
            return List.of();
        }
        Optional<ImportTree> importing = TreeParts.around(place.get(), ImportTree.class);
        if (importing.isPresent()) {
            return imported(code, importing.get());
        }
        Tree leaf = place.get().getLeaf();
        if (leaf instanceof MemberSelectTree select && code.code().equals("doesnt.exist")) {
            return select.getExpression() instanceof IdentifierTree first
                    ? misspelt(code, first, first.getName().toString())
                    : List.of();
        }
        if (!(leaf instanceof IdentifierTree identifier)) {
            return List.of();
        }
        String name = identifier.getName().toString();
        boolean asType = code.message().contains("class " + name)
                || (code.message().contains("variable " + name) && Character.isUpperCase(name.charAt(0)));
        if (!asType) {
            return List.of();
        }
        if (name.equals("let")) {
            return List.of(Suggestion.replace(
                    code.start(identifier),
                    code.end(identifier),
                    "var",
                    "`let` is JavaScript. Java declares a variable with its type, such as `String`, or with `var`.",
                    "Write the type, or `var`, in place of `let`."));
        }
        var found = new ArrayList<Suggestion>();
        imports.named(name).ifPresent(full -> {
            importedSubclass(code, name, full).ifPresent(found::add);
            found.add(missing(code, name, full).revealing());
        });
        found.addAll(misspelt(code, identifier, name));
        return found;
    }

    /** The file imports a class that extends the one that is missing: more likely that one is meant. */
    private static Optional<Suggestion> importedSubclass(Analysis code, String name, String full) {
        TypeElement missing = code.elements.getTypeElement(full);
        if (missing == null) {
            return Optional.empty();
        }
        return code.unit.getImports().stream()
                .filter(one -> !one.isStatic())
                .map(one -> code.elements.getTypeElement(
                        one.getQualifiedIdentifier().toString()))
                .filter(one -> one != null
                        && code.types.isSubtype(code.types.erasure(one.asType()), code.types.erasure(missing.asType())))
                .findFirst()
                .map(sub -> {
                    List<Suggestion.Edit> edits = code.all(IdentifierTree.class).stream()
                            .filter(one -> one.getName().contentEquals(name))
                            .map(one -> new Suggestion.Edit(
                                    code.start(one),
                                    code.end(one),
                                    sub.getSimpleName().toString()))
                            .toList();
                    return new Suggestion(
                            edits.get(0).start(),
                            "`" + name + "` isn't known in this file: its import is missing. The file imports `"
                                    + sub.getSimpleName() + "`, which is a `" + name + "`, too.",
                            "Write `" + sub.getSimpleName() + "` in place of `" + name + "`.",
                            edits);
                });
    }

    static Suggestion missing(Analysis code, String name, String full) {
        int at = whereImportsAre(code);
        return Suggestion.insert(
                at,
                line(code, full),
                "`" + name + "` isn't known in this file: its import is missing.",
                "Add `import " + full + ";` to the imports.");
    }

    static String line(Analysis code, String full) {
        return code.unit.getImports().isEmpty() ? "\nimport " + full + ";\n" : "import " + full + ";\n";
    }

    static int whereImportsAre(Analysis code) {
        if (!code.unit.getImports().isEmpty()) {
            return code.start(code.unit.getImports().get(0));
        }
        return code.unit.getPackage() == null ? 0 : code.end(code.unit.getPackage());
    }

    private List<Suggestion> misspelt(Analysis code, IdentifierTree identifier, String name) {
        var known = new LinkedHashSet<String>();
        code.all(ClassTree.class).forEach(type -> known.add(type.getSimpleName().toString()));
        code.unit.getImports().forEach(one -> known.add(simple(one)));
        known.addAll(imports.used());
        PackageElement lang = code.elements.getPackageElement("java.lang");
        lang.getEnclosedElements()
                .forEach(type -> known.add(type.getSimpleName().toString()));
        known.remove("");
        var found = new ArrayList<Suggestion>();
        for (String near : Names.near(name, known)) {
            String means = name.equalsIgnoreCase(near)
                    ? "There is no class `" + name + "`; Java's names tell small letters from capitals: `" + near + "`."
                    : "There is no class `" + name + "`; `" + near + "` is nearly the same.";
            Suggestion renamed = Suggestion.replace(
                    code.start(identifier), code.end(identifier), near, means, "Write `" + near + "`.");
            found.add(renamed);
            imports.named(near)
                    .ifPresent(full -> found.add(renamed.and(
                            new Suggestion.Edit(whereImportsAre(code), whereImportsAre(code), line(code, full)))));
        }
        return found;
    }

    private static String simple(ImportTree one) {
        String name = one.getQualifiedIdentifier().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private List<Suggestion> imported(Analysis code, ImportTree tree) {
        if (tree.isStatic() || !(tree.getQualifiedIdentifier() instanceof MemberSelectTree select)) {
            return List.of();
        }
        String name = select.getIdentifier().toString();
        String from = select.getExpression().toString();
        var found = new ArrayList<Suggestion>();
        imports.named(name)
                .ifPresent(full -> found.add(Suggestion.replace(
                        code.start(select),
                        code.end(select),
                        full,
                        "There is no class `" + name + "` in the package `" + from + "`; it is in `"
                                + full.substring(0, full.length() - name.length() - 1) + "`.",
                        "Write `import " + full + ";`.")));
        PackageElement there = code.elements.getPackageElement(from);
        if (there != null) {
            List<String> known = there.getEnclosedElements().stream()
                    .map(type -> type.getSimpleName().toString())
                    .toList();
            for (String near : Names.near(name, known)) {
                found.add(Suggestion.replace(
                        code.start(select),
                        code.end(select),
                        from + "." + near,
                        "The package `" + from + "` has no class `" + name + "`; it has `" + near + "`.",
                        "Write `import " + from + "." + near + ";`."));
            }
        }
        return found;
    }
}
