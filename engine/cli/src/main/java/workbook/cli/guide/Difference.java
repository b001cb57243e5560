package workbook.cli.guide;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import workbook.terminal.Text;

/** What separates a learner's file from the solution, as a unified difference. */
public final class Difference {

    private static final int CONTEXT = 3;

    private Difference() {}

    /** Its lines; empty where the texts are the same. */
    public static List<String> lines(String mine, String solution) {
        List<String> before = mine.lines().toList();
        var patch = DiffUtils.diff(before, solution.lines().toList());
        return UnifiedDiffUtils.generateUnifiedDiff("yours", "solution", before, patch, CONTEXT).stream()
                .map(Text::clean)
                .toList();
    }
}
