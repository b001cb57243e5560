// mistake: -
// lacks: \bwhile\b
// Your function returns lines that came live, and all of the history is missing.
// What the history lacks is only a part of the result. The page shows one list: what was stored,
// and what has come live since.
// Take the lines of both lists.
package lesson04_rooms;

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
        return live.stream()
                .filter(line -> !history.contains(line))
                .sorted(Comparator.comparingInt(Line::number))
                .toList();
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
