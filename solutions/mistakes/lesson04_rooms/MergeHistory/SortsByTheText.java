// mistake: -
// has: (sort|sorted|comparing)\w*\([^;]*(::text|\.text\(\))|TreeMap<String
// lacks: (comparing|compare)\w*\([^;]*number
// Your function sorts the lines by their texts: `milk?` comes before `tea?`, as in a dictionary.
// People read what was said in the order in which it was said. Only the numbers know that order.
// Look at what your code compares when it sorts.
package lesson04_rooms;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
        return Stream.concat(history.stream(), live.stream())
                .distinct()
                .sorted(Comparator.comparing(Line::text))
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
