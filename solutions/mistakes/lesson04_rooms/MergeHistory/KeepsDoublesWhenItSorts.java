// mistake: -
// has: \bsort\w*\(
// lacks: distinct\(|new \w*(Set|Map)|toSet|toMap|contains|removeIf|removeAll|Match\(|\bwhile\b|indexOf|Set\.
// The lines 2 and 3 are in the result twice.
// The server stored a line and sent it live at about the same time, so both lists may have it. Your
// function takes all lines of both and sorts them, and nothing drops the second of two equal ones.
// Keep each number once.
package lesson04_rooms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * MergeHistory: one list of what was stored and what came live.
 *
 * <p>{@code merge} returns every line of both lists once, in the order of the numbers. {@code firstGap}
 * returns the first number that is missing in a merged list, or 0.
 *
 * <p>The page: lessons/lesson04_rooms/MergeHistory.adoc
 */
final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        List<Line> all = new ArrayList<>(history);
        all.addAll(live);
        all.sort(Comparator.comparingInt(Line::number));
        return all;
    }

    static int firstGap(List<Line> merged) {
        for (int i = 1; i < merged.size(); i++) {
            int next = merged.get(i - 1).number() + 1;
            if (merged.get(i).number() != next) {
                return next;
            }
        }
        return 0;
    }

    private MergeHistory() {}

    /** What was said, with the number that the server gave it. */
    record Line(int number, String text) {}
}
