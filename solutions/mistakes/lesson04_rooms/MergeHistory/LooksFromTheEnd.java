// mistake: -
// has: firstGap[\s\S]*?(--|\breversed\(|reverseOrder|descending|- 1\s*;\s*\w+ (>=?|!=) \d)
// lacks: if\s*\(.*\)\s*\{?\s*\w+((\[0\])?\s*=(?!=)|\.set\()
// Your function returns the first number of the last gap. The list has two, and the task asks for
// the first one.
// It goes through the lines from the end, so it meets the last gap before any other.
// Look at where your loop begins, and in which direction it goes.
package lesson04_rooms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        Map<Integer, Line> byNumber = new TreeMap<>();
        history.forEach(line -> byNumber.put(line.number(), line));
        live.forEach(line -> byNumber.put(line.number(), line));
        return List.copyOf(byNumber.values());
    }

    static int firstGap(List<Line> merged) {
        for (int i = merged.size() - 1; i > 0; i--) {
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
