package workbook.check.compile.help;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.SourceText;

/** A file as the compiler understands it: its tree, as far as it has types, and its errors. */
final class Analysis {

    final String text;
    final CompilationUnitTree unit;
    final Types types;
    final Elements elements;
    private final Trees trees;
    private final List<Diagnostic<? extends JavaFileObject>> errors;
    private final boolean parsed;

    private Analysis(
            String text,
            CompilationUnitTree unit,
            JavacTask task,
            List<Diagnostic<? extends JavaFileObject>> errors,
            boolean parsed) {
        this.text = text;
        this.unit = unit;
        this.errors = errors;
        this.parsed = parsed;
        trees = Trees.instance(task);
        types = task.getTypes();
        elements = task.getElements();
    }

    /**
     * Reads a text as the given file; types are looked for only if its grammar is right.
     *
     * @return empty if the compiler itself broke off
     */
    static Optional<Analysis> of(Tasks tasks, URI file, String text) {
        return read(tasks, file, text, true);
    }

    /** The same, of the grammar only. */
    static Optional<Analysis> grammar(Tasks tasks, URI file, String text) {
        return read(tasks, file, text, false);
    }

    private static Optional<Analysis> read(Tasks tasks, URI file, String text, boolean typed) {
        var errors = new ArrayList<Diagnostic<? extends JavaFileObject>>();
        JavacTask task = tasks.task(SourceText.of(file, text), said -> {
            if (said.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(said);
            }
        });
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            boolean parsed = errors.isEmpty();
            if (parsed && typed) {
                task.analyze();
            }
            return Optional.of(new Analysis(text, unit, task, errors, parsed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException | AssertionError brokeOff) {
            return Optional.empty();
        }
    }

    /** True if its grammar is right. */
    boolean parsed() {
        return parsed;
    }

    List<Diagnostic<? extends JavaFileObject>> errors() {
        return errors;
    }

    Diagnostic<? extends JavaFileObject> first() {
        return errors.get(0);
    }

    /** The first error's kind, as the compiler names it: {@code prob.found.req}. */
    String code() {
        return code(first());
    }

    static String code(Diagnostic<?> error) {
        String code = error.getCode();
        return code == null ? "" : code.replace("compiler.err.", "");
    }

    /** The first error in the compiler's words, without packages. */
    String message() {
        return TypeNames.withoutPackages(first().getMessage(Locale.ENGLISH));
    }

    /** Of an offset, from 1. */
    int line(long offset) {
        return (int) text.chars().limit(offset).filter(c -> c == '\n').count() + 1;
    }

    int start(Tree tree) {
        return (int) trees.getSourcePositions().getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) trees.getSourcePositions().getEndPosition(unit, tree);
    }

    String code(Tree tree) {
        int start = start(tree);
        int end = end(tree);
        return start < 0 || end < start ? "" : text.substring(start, end);
    }

    /** The smallest part of the tree that holds the first error. */
    Optional<TreePath> place() {
        long start = first().getStartPosition();
        long end = Math.max(first().getEndPosition(), first().getPosition()); // a lambda without parameters has no end
        return pathTo(tree -> start(tree) <= start && end(tree) >= end);
    }

    Optional<TreePath> pathOf(Tree tree) {
        return pathTo(tree::equals);
    }

    private Optional<TreePath> pathTo(Predicate<Tree> holds) {
        var found = new ArrayList<TreePath>();
        new TreePathScanner<Void, Void>() {
            @Override
            public @Nullable Void scan(Tree tree, Void nothing) {
                if (tree != null && start(tree) >= 0 && (tree == unit || holds.test(tree))) {
                    TreePath parent = getCurrentPath();
                    found.add(parent == null ? new TreePath(unit) : new TreePath(parent, tree));
                }
                return super.scan(tree, null);
            }
        }.scan(new TreePath(unit), null);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** The type of an expression, where the compiler found one. */
    Optional<TypeMirror> type(TreePath path) {
        TypeMirror type = trees.getTypeMirror(path);
        return type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.NONE
                ? Optional.empty()
                : Optional.of(type);
    }

    Optional<TypeMirror> type(TreePath parent, Tree tree) {
        return type(new TreePath(parent, tree));
    }

    Optional<Element> element(TreePath path) {
        return Optional.ofNullable(trees.getElement(path));
    }

    /** All methods that can be called on a type. */
    List<ExecutableElement> methods(TypeMirror type) {
        return members(type).stream()
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .map(ExecutableElement.class::cast)
                .toList();
    }

    List<String> fields(TypeMirror type) {
        return members(type).stream()
                .filter(member -> member.getKind().isField())
                .map(member -> member.getSimpleName().toString())
                .toList();
    }

    private List<? extends Element> members(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? elements.getAllMembers(element)
                : List.of();
    }

    /** The one method that a lambda of this type would be. */
    Optional<ExecutableElement> lambdaMethod(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || declared.asElement().getKind() != ElementKind.INTERFACE) {
            return Optional.empty();
        }
        List<ExecutableElement> open = methods(type).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    /** True inside the body of a lambda, which the compiler reads only if the call around it fits. */
    boolean inLambda(long position) {
        return all(LambdaExpressionTree.class).stream()
                .map(LambdaExpressionTree::getBody)
                .anyMatch(body -> start(body) <= position && position <= end(body));
    }

    /** All parts of the file of one kind. */
    <T extends Tree> List<T> all(Class<T> kind) {
        return TreeParts.all(unit, kind);
    }
}
