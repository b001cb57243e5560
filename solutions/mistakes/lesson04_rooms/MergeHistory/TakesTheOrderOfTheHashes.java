// mistake: -
// has: (?<!Linked)Hash(Set|Map)|toSet\(|toMap\(|Set\.copyOf
// lacks: [sS]ort|Tree|SkipList|[cC]ompar
// The lines come in an order that nobody chose. A `HashMap` or a `HashSet`, which your function
// uses, has no order of its own: where an entry stands depends on its hash code. With a few small
// numbers, that can look sorted by chance.
// Let the numbers of the lines decide about the order.
package lesson04_rooms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        Set<Line> all = new HashSet<>(history);
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
