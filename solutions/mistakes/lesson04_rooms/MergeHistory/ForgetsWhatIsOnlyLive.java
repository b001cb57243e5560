// mistake: -
// lacks: while
// Your function returns the history, and nothing that came live.
// The history ends when the server read it. What was said after that came live only.
// Take the lines of both lists.
package lesson04_rooms;

import java.util.List;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        return List.copyOf(history);
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
