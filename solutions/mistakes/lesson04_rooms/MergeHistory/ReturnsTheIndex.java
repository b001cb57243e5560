// mistake: -
// has: \.get\((\w+)( [-+] 1)?\)[\s\S]*?return\s+\1\s*([-+]\s*1\s*)?;
// The numbers are 1, 2, 4 and 7, and your function returns 2. That is a place in the list, counted
// from 0, and no line's number.
// A list can begin with any number, so places and numbers have nothing to do with each other.
// Look at what the variable in your `return` counts. What does the list have at that place, and
// before it?
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
        for (int i = 1; i < merged.size(); i++) {
            int next = merged.get(i - 1).number() + 1;
            if (merged.get(i).number() != next) {
                return i;
            }
        }
        return 0;
    }

    private MergeHistory() {}

    /** What was said, with the number that the server gave it. */
    record Line(int number, String text) {}
}
