package workbook.check.compile.help;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of a tree that are of one kind. */
final class TreeParts {

    private TreeParts() {}

    /** Those within a part, it itself among them. */
    static <T extends Tree> List<T> all(Tree within, Class<T> kind) {
        var found = new ArrayList<T>();
        new TreeScanner<Void, Void>() {
            @Override
            public @Nullable Void scan(Tree tree, Void nothing) {
                if (kind.isInstance(tree)) {
                    found.add(kind.cast(tree));
                }
                return super.scan(tree, null);
            }
        }.scan(within, null);
        return found;
    }

    /** The nearest part around a place that is of one kind. */
    static <T extends Tree> Optional<T> around(TreePath place, Class<T> kind) {
        for (TreePath path = place; path != null; path = path.getParentPath()) {
            if (kind.isInstance(path.getLeaf())) {
                return Optional.of(kind.cast(path.getLeaf()));
            }
        }
        return Optional.empty();
    }
}
