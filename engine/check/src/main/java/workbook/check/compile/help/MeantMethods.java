package workbook.check.compile.help;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** The methods that a call may mean: those of its name, in the class that has them. */
final class MeantMethods {

    /** A method that may be meant, with its types as the receiver has them. */
    record Meant(ExecutableElement method, List<? extends TypeMirror> types) {}

    private final Analysis code;
    private final TreePath path;
    private final Tree call;
    private final String name;

    /** @param call a call of a method or of a constructor */
    MeantMethods(Analysis code, TreePath path, Tree call) {
        this.code = code;
        this.path = path;
        this.call = call;
        name = call instanceof MethodInvocationTree invocation
                ? nameOf(invocation.getMethodSelect())
                : code.code(((NewClassTree) call).getIdentifier());
    }

    /** The method's name, or the class's. */
    String name() {
        return name;
    }

    private static String nameOf(Tree select) {
        return select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : select instanceof IdentifierTree identifier
                        ? identifier.getName().toString()
                        : "";
    }

    /** All of that name. */
    List<Meant> all() {
        Optional<TypeMirror> type = owner();
        if (type.isEmpty() || !(type.get() instanceof DeclaredType declared)) {
            return List.of();
        }
        var methods = call instanceof NewClassTree
                ? declared.asElement().getEnclosedElements().stream()
                        .filter(one -> one.getKind() == ElementKind.CONSTRUCTOR)
                        .map(ExecutableElement.class::cast)
                        .toList()
                : code.methods(declared).stream()
                        .filter(one -> one.getSimpleName().contentEquals(name))
                        .toList();
        return methods.stream()
                .map(one -> new Meant(one, ((ExecutableType) code.types.asMemberOf(declared, one)).getParameterTypes()))
                .toList();
    }

    /** The class whose method is called, where the compiler found it. */
    Optional<TypeMirror> owner() {
        if (call instanceof NewClassTree made) {
            return code.type(path, made.getIdentifier());
        }
        Tree select = ((MethodInvocationTree) call).getMethodSelect();
        if (select instanceof MemberSelectTree member) {
            return code.type(new TreePath(path, select), member.getExpression());
        }
        for (TreePath outer = path; outer != null; outer = outer.getParentPath()) {
            if (outer.getLeaf() instanceof ClassTree) {
                return code.element(outer)
                        .map(element -> element.asType())
                        .filter(type -> code.methods((DeclaredType) type).stream()
                                .anyMatch(one -> one.getSimpleName().contentEquals(name)))
                        .or(this::importedFrom);
            }
        }
        return Optional.empty();
    }

    /** The class that a static import of this name names. */
    private Optional<TypeMirror> importedFrom() {
        return code.unit.getImports().stream()
                .filter(ImportTree::isStatic)
                .map(one -> (MemberSelectTree) one.getQualifiedIdentifier())
                .filter(one -> one.getIdentifier().contentEquals(name))
                .map(one -> code.elements.getTypeElement(one.getExpression().toString()))
                .filter(Objects::nonNull)
                .map(TypeElement::asType)
                .findFirst();
    }
}
