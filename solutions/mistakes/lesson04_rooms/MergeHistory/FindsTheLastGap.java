// mistake: -
// has: \bfor\b|\bwhile\b|forEach
// has: if\s*\(.*\)\s*\{?\s*\w+((\[0\])?\s*=(?!=)|\.set\()
// lacks: \bbreak\b|\breturn\b[^;]*\+\s*1\s*;|--|reversed|descending
// Your function returns the first number of the last gap. The list has two, and the task asks for
// the first one.
// It goes on after it has found a gap, and forgets that one when it finds the next.
// Return as soon as a number is missing.
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
        int missing = 0;
        for (int i = 1; i < merged.size(); i++) {
            int next = merged.get(i - 1).number() + 1;
            if (merged.get(i).number() != next) {
                missing = next;
            }
        }
        return missing;
    }

    private MergeHistory() {}

    /** What was said, with the number that the server gave it. */
    record Line(int number, String text) {}
}
