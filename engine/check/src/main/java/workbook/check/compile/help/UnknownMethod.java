package workbook.check.compile.help;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A method, without a dot before it, that is not known where it is called. */
final class UnknownMethod {

    private final Analysis code;
    private final TreePath place;
    private final IdentifierTree identifier;
    private final List<Suggestion> found;

    /** @param found takes the suggestions */
    UnknownMethod(Analysis code, TreePath place, IdentifierTree identifier, List<Suggestion> found) {
        this.code = code;
        this.place = place;
        this.identifier = identifier;
        this.found = found;
    }

    void suggest() {
        String name = identifier.getName().toString();
        int start = code.start(identifier);
        int end = code.end(identifier);
        List<Variable> scope = Variable.inScope(code, place);
        for (Variable variable : scope) {
            if (variable.name().equals(name) && variable.type() != null) {
                called(variable, end);
            }
        }
        UnknownName.misspelt(
                code,
                identifier,
                "method `" + name + "` in this class",
                code.all(MethodTree.class).stream()
                        .map(one -> one.getName().toString())
                        .toList(),
                found);
        for (Variable variable : scope) {
            if (variable.type() == null) {
                continue;
            }
            if (has(variable.type(), name)) {
                found.add(before(name, start, variable.name()));
            }
            for (ExecutableElement getter : code.methods(variable.type())) {
                boolean plain = getter.getSimpleName().toString().startsWith("get")
                        && getter.getParameters().isEmpty()
                        && getter.getReturnType().getKind() == TypeKind.DECLARED;
                if (plain && has(getter.getReturnType(), name)) {
                    found.add(before(name, start, variable.name() + "." + getter.getSimpleName() + "()"));
                }
            }
        }
        if (name.startsWith("assert")) {
            found.add(Suggestion.insert(
                    start,
                    "org.junit.jupiter.api.Assertions.",
                    "`" + name + "` is a method of JUnit's that this file does not import.",
                    "Add `import static org.junit.jupiter.api.Assertions." + name + ";`."));
        }
        if (List.of("println", "print", "printf").contains(name)) {
            found.add(before(name, start, "System.out"));
        }
        if (Character.isUpperCase(name.charAt(0))) {
            Suggestion made = Suggestion.insert(
                    start,
                    "new ",
                    "`" + name + "` is a class, not a method: an object of it is made with `new`.",
                    "Write `new " + name + "(...)`.");
            found.add(made);
        }
    }

    private void called(Variable variable, int end) {
        String name = variable.name();
        String type = TypeNames.bare(Objects.requireNonNull(variable.type()));
        Optional<String> method = type.equals("AckRequest")
                ? Optional.of("sendAckData")
                : code.lambdaMethod(variable.type())
                        .map(one -> one.getSimpleName().toString());
        method.ifPresent(one -> found.add(Suggestion.insert(
                end,
                "." + one,
                "`" + name + "` is a variable. Java doesn't call a variable, but a method of it: `" + name + "." + one
                        + "(...)`.",
                "Write `" + name + "." + one + "(...)`.")));
    }

    private static Suggestion before(String name, int start, String object) {
        return Suggestion.insert(
                start,
                object + ".",
                "This class has no method `" + name + "`; `" + object
                        + "` has one. The object before the dot is the one whose method" + " is called.",
                "Write `" + object + "." + name + "(...)`, if that is the one you mean.");
    }

    private boolean has(TypeMirror type, String name) {
        return code.methods(type).stream().anyMatch(one -> one.getSimpleName().contentEquals(name));
    }
}
