package workbook.check.screen;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What separates a learner's file from the solution, as a unified difference. */
public final class Difference {

    private static final int CONTEXT = 3;

    private Difference() {}

    /** The lines of the difference; empty where the texts are the same. */
    public static List<String> lines(String mine, String solution, Ink ink) {
        List<String> before = mine.lines().toList();
        var patch = DiffUtils.diff(before, solution.lines().toList());
        return UnifiedDiffUtils.generateUnifiedDiff("yours", "solution", before, patch, CONTEXT).stream()
                .map(line -> paint(Text.clean(line), ink))
                .toList();
    }

    private static String paint(String line, Ink ink) {
        if (line.startsWith("+")) {
            return ink.good(line);
        }
        return line.startsWith("-") ? ink.bad(line) : line;
    }
}
