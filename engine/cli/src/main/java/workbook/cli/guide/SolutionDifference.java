package workbook.cli.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbook.screen.Block;
import workbook.terminal.Text;

/** What separates a learner's file from the solution. */
final class SolutionDifference {

    /** How many lines stand around one that differs. */
    private static final int CONTEXT = 3;

    private SolutionDifference() {}

    /** @param mine the learner's text */
    static List<Block> of(String mine, Path solution) {
        try {
            List<String> lines = lines(mine, Files.readString(solution, UTF_8));
            return lines.isEmpty()
                    ? Block.prose("Your file is the same as the solution.")
                    : List.of(new Block.Patch(lines));
        } catch (IOException unreadable) {
            return Block.prose("The solution cannot be read: " + unreadable);
        }
    }

    private static List<String> lines(String mine, String solution) {
        List<String> before = mine.lines().toList();
        var patch = DiffUtils.diff(before, solution.lines().toList());
        return UnifiedDiffUtils.generateUnifiedDiff("yours", "solution", before, patch, CONTEXT).stream()
                .map(Text::clean)
                .toList();
    }
}
