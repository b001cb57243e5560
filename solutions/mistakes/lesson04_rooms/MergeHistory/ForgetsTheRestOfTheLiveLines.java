// mistake: -
// has: while[\s\S]*?\w+ < live\.size\(\)
// lacks: while\s*\(\s*\w+ < live\.size\(\)\s*\)|addAll|subList
// The lines 3 and 4 came live, and are missing in the result.
// Your loop ends as soon as one of the lists is used up. Here it's the history, which has the
// smaller numbers. What is left of the other list at that moment isn't taken any more.
// Look at what happens after the loop to the rest of each list.
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
        List<Line> merged = new ArrayList<>();
        int h = 0;
        int l = 0;
        while (h < history.size() && l < live.size()) {
            int order = Integer.compare(history.get(h).number(), live.get(l).number());
            merged.add(order <= 0 ? history.get(h) : live.get(l));
            h += order <= 0 ? 1 : 0;
            l += order >= 0 ? 1 : 0;
        }
        while (h < history.size()) {
            merged.add(history.get(h++));
        }
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
