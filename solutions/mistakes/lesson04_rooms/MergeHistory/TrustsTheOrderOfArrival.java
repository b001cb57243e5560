// mistake: -
// Your function drops doubles, but keeps the order in which the lines came: live first, then the
// history.
// The history arrives later than some live lines, and is older.
// Sort by the number, whichever list a line came in.
package lesson04_rooms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        Map<Integer, Line> byNumber = new LinkedHashMap<>();
        live.forEach(line -> byNumber.put(line.number(), line));
        history.forEach(line -> byNumber.put(line.number(), line));
        return List.copyOf(byNumber.values());
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

    record Line(int number, String text) {}
}
