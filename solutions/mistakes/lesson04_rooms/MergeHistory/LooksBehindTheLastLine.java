// mistake: -
// has: get\(\w+ ?\+ ?1\)
// lacks: size\(\) ?- ?1|\+ ?1 ?<|get\(0\)|getFirst|getLast
// Your function compares each line with the one behind it, and the last line has none: there's an
// exception instead of an answer.
// A gap lies between two lines, so three lines have two places for it.
// Look at the last round of your loop: which two lines does it ask for?
package lesson04_rooms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        Map<Integer, Line> byNumber = new TreeMap<>();
        history.forEach(line -> byNumber.put(line.number(), line));
        live.forEach(line -> byNumber.put(line.number(), line));
        return List.copyOf(byNumber.values());
    }

    static int firstGap(List<Line> merged) {
        for (int i = 0; i < merged.size(); i++) {
            int next = merged.get(i).number() + 1;
            if (merged.get(i + 1).number() != next) {
                return next;
            }
        }
        return 0;
    }

    private MergeHistory() {}

    /** What was said, with the number that the server gave it. */
    record Line(int number, String text) {}
}
