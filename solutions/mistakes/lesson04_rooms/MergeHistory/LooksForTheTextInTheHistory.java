// mistake: -
// has: ::text|\.text\(\)
// Your function takes lines with the same text for the same line. Somebody said `ha` three times,
// and not all of these lines are left.
// People repeat themselves. What tells two lines apart is the number that the server gave them.
// Compare numbers, not texts.
package lesson04_rooms;

import java.util.ArrayList;
import java.util.List;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        List<Line> all = new ArrayList<>(history);
        for (Line line : live) {
            if (history.stream().noneMatch(known -> known.text().equals(line.text()))) {
                all.add(line);
            }
        }
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
