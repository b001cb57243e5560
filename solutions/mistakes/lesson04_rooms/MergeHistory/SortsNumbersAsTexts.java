// mistake: -
// has: valueOf\(|toString\(|""\s*\+|\+\s*""|format\(
// The line with number 9 comes behind number 12. Your function compares the numbers as texts.
// Texts are compared letter by letter, as in a dictionary: `10` stands before `9`, because `1`
// does. As long as all numbers have one digit, you see nothing of that.
// Look at what your code makes of the number before it compares.
package lesson04_rooms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        Map<String, Line> byNumber = new TreeMap<>();
        history.forEach(line -> byNumber.put(String.valueOf(line.number()), line));
        live.forEach(line -> byNumber.put(String.valueOf(line.number()), line));
        return List.copyOf(byNumber.values());
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
