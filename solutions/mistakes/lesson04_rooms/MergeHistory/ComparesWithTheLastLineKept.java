// mistake: -
// has: addAll|concat
// has: \.number\(\) > (\w+)\b[\s\S]*?\1 = \w+\.number\(\);
// lacks: [sS]ort|Tree|[cC]ompar
// The line with number 3 came live, and is missing in the result. Your function goes through one
// list and then the other, and keeps a line only if its number is greater than the last one that it
// kept.
// A line that came live can be older than the end of the history. It isn't a double, and
// belongs further up.
// Think of the order in which your loop meets the lines.
package lesson04_rooms;

import java.util.ArrayList;
import java.util.List;

/**
 * MergeHistory: one list of what was stored and what came live.
 *
 * <p>{@code merge} returns every line of both lists once, in the order of the numbers. {@code firstGap}
 * returns the first number that is missing in a merged list, or 0.
 *
 * <p>The page: lessons/lesson04_rooms/MergeHistory.adoc
 */
final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        List<Line> all = new ArrayList<>(history);
        all.addAll(live);
        List<Line> kept = new ArrayList<>();
        int last = -1;
        for (Line line : all) {
            if (line.number() > last) {
                kept.add(line);
                last = line.number();
            }
        }
        return kept;
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
