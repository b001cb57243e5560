package workbook.cli.author;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The listener around a place of a solution, and what else is around it in its class. */
record SurroundingListener(TreePath place) {

    /** Its first parameter: the connection that an event came in on; null where there is none. */
    @Nullable
    String connection() {
        boolean onABus = parts(MethodInvocationTree.class)
                .anyMatch(call -> call.getMethodSelect().toString().endsWith(".subscribe"));
        return parts(LambdaExpressionTree.class)
                .filter(lambda -> !onABus && !lambda.getParameters().isEmpty())
                .filter(lambda -> lambda.getParameters().size() != 2)
                .reduce((inner, outer) -> outer)
                .map(lambda -> lambda.getParameters().get(0).getName().toString())
                .orElse(null);
    }

    /** The parts of one kind around the place, the nearest first. */
    <T> Stream<T> parts(Class<T> kind) {
        return Stream.iterate(place.getParentPath(), path -> path != null, TreePath::getParentPath)
                .map(TreePath::getLeaf)
                .takeWhile(tree -> !(tree instanceof ClassTree))
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
