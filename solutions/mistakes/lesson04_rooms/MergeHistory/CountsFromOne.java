// mistake: -
// has: = 1\b|\(\s*1\s*,
// Your function expects the first line to have number 1. This list begins later, because older
// lines aren't stored any more, and that is no gap.
// A gap lies between two lines: compare each number with the one before it.
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
        int next = 1;
        for (Line line : merged) {
            if (line.number() != next) {
                return next;
            }
            next++;
        }
        return 0;
    }

    record Line(int number, String text) {}
}
