// mistake: -
// has: get\(0\)|getFirst\(\)|\.next\(\)|Collections\.m|getAsInt|orElseThrow|\.first
// lacks: isEmpty|size\(\) ?(==|<|<=|>|>=|!=) ?[0-9]|get\(\w+ ?\+ ?1\)
// Your function takes the first line of the list before it knows whether there is one. The last
// list of this test is empty, so there's an exception instead of an answer.
// Nothing is missing in an empty list.
// Look at what your code does first, and what it needs for that.
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
        int next = merged.get(0).number();
        for (Line line : merged) {
            if (line.number() != next) {
                return next;
            }
            next++;
        }
        return 0;
    }

    private MergeHistory() {}

    /** What was said, with the number that the server gave it. */
    record Line(int number, String text) {}
}
