// mistake: -
// has: (history|live)\.get\(\s*(history|live)\.size\(\)\s*-\s*1\s*\)
// lacks: (history|live)\.isEmpty\(\)|(history|live)\.size\(\)\s*(==|<=|>|!=|<)\s*[01]\b
// Your function takes a line of one of the lists before it knows whether there is one. In this test
// that list is empty, so there's an exception instead of an answer.
// The page says that either list can be empty, as in a room in which nobody has said anything yet.
// Look at what your code does first, and what it needs for that.
package lesson04_rooms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        List<Line> merged = new ArrayList<>(history);
        int last = history.get(history.size() - 1).number();
        for (Line line : live) {
            if (line.number() > last || history.stream().noneMatch(old -> old.number() == line.number())) {
                merged.add(line);
            }
        }
        merged.sort(Comparator.comparingInt(Line::number));
        return merged;
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
