// mistake: -
// has: \.number\(\) (>|<=) 
// lacks: \.number\(\) > (\w+)\b[\s\S]*?\1 = \w+\.number\(\);
// The line with number 3 came live, and is missing in the result. Your function takes only those
// live lines that come behind the end of the history.
// That the history has the number 4 doesn't mean that it has all numbers before that.
// Drop a live line only if the history has that very number.
package lesson04_rooms;

import java.util.ArrayList;
import java.util.List;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        int last = history.isEmpty() ? 0 : history.get(history.size() - 1).number();
        List<Line> all = new ArrayList<>(history);
        live.stream().filter(line -> line.number() > last).forEach(all::add);
        return all;
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
