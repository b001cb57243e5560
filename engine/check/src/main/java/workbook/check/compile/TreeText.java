package workbook.check.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file's tree, and where its parts are in the file's text.
 *
 * @param text the whole file
 * @param positions of the tree's parts in it
 */
public record TreeText(String text, CompilationUnitTree unit, SourcePositions positions) {

    /** One for each unit that the file has, which is one. */
    public static List<TreeText> of(SourceText source) throws IOException {
        JavacTask task = source.parser();
        var trees = new ArrayList<TreeText>();
        for (CompilationUnitTree unit : task.parse()) {
            trees.add(new TreeText(source.text(), unit, Trees.instance(task).getSourcePositions()));
        }
        return trees;
    }

    /** Where that part begins. */
    public int start(Tree part) {
        return (int) positions.getStartPosition(unit, part);
    }

    /** Where that part ends: the place of the first character after it. */
    public int end(Tree part) {
        return (int) positions.getEndPosition(unit, part);
    }

    /** The line of a place, from 1. */
    public int line(int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    /** The line in which that part begins, from 1. */
    public int line(Tree part) {
        return line(start(part));
    }

    /** That part's text. */
    public String written(Tree part) {
        return text.substring(start(part), end(part));
    }
}
