// mistake: -
// has: \bInteger\b
// has: ==|!=
// Line 1007 is in both lists, and is there twice in the result. With small numbers, it was there
// once.
// `==` and `!=` on two `Integer` objects ask whether they are the same object. For small numbers
// they are, from 128 on they usually aren't.
// Compare two `int` values, or use `equals`.
package lesson04_rooms;

import java.util.ArrayList;
import java.util.Comparator;
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
        List<Integer> known = history.stream().map(Line::number).toList();
        for (Line line : live) {
            Integer number = line.number();
            if (known.stream().noneMatch(each -> each == number)) {
                all.add(line);
            }
        }
        all.sort(Comparator.comparingInt(Line::number));
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
