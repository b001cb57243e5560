// mistake: -
// lacks: \b(sort\w*|comparing\w*|compare\w*)\(|new (Tree|ConcurrentSkip)|\bwhile\b|new Hash|toSet|toMap|copyOf
// Your function puts every live line behind the history, and drops doubles. The line with number 3
// now comes behind number 4.
// A line that came live can be older than the end of the history.
// Let the numbers decide about the order, whichever list a line comes from.
package lesson04_rooms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        Set<Line> all = new LinkedHashSet<>(history);
        all.addAll(live);
        return new ArrayList<>(all);
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
