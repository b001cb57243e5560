package workbook.check.compile.help;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A variable that can be used at a place.
 *
 * @param type null where the compiler found none
 */
record Variable(String name, @Nullable TypeMirror type, VariableTree tree) {

    /** What can be used at a place, the nearest first. */
    static List<Variable> inScope(Analysis code, TreePath place) {
        var found = new ArrayList<Variable>();
        int at = code.start(place.getLeaf());
        for (TreePath path = place; path != null; path = path.getParentPath()) {
            TreePath here = path;
            declared(code, path.getLeaf(), at).forEach(tree -> found.add(of(code, here, tree)));
        }
        return found;
    }

    private static Variable of(Analysis code, TreePath parent, VariableTree tree) {
        TypeMirror type =
                code.element(new TreePath(parent, tree)).map(Element::asType).orElse(null);
        return new Variable(
                tree.getName().toString(), type == null || type.getKind() == TypeKind.ERROR ? null : type, tree);
    }

    private static List<VariableTree> declared(Analysis code, Tree tree, int before) {
        List<? extends Tree> parts = tree instanceof BlockTree block
                ? block.getStatements().stream()
                        .filter(statement -> code.start(statement) < before && code.end(statement) <= before)
                        .toList()
                : tree instanceof LambdaExpressionTree lambda
                        ? lambda.getParameters()
                        : tree instanceof MethodTree method
                                ? method.getParameters()
                                : tree instanceof ClassTree type
                                        ? type.getMembers()
                                        : tree instanceof EnhancedForLoopTree loop
                                                ? List.of(loop.getVariable())
                                                : tree instanceof ForLoopTree loop
                                                        ? loop.getInitializer()
                                                        : tree instanceof CatchTree caught
                                                                ? List.of(caught.getParameter())
                                                                : List.of();
        return parts.stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .toList();
    }
}
