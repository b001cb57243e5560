// mistake: -
// Your function returns the number behind the gap. The task asks for the first number that's
// missing.
// It's the one that follows the last line before the gap.
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
        for (int i = 1; i < merged.size(); i++) {
            if (merged.get(i).number() - merged.get(i - 1).number() > 1) {
                return merged.get(i).number();
            }
        }
        return 0;
    }

    private MergeHistory() {}

    /** What was said, with the number that the server gave it. */
    record Line(int number, String text) {}
}
