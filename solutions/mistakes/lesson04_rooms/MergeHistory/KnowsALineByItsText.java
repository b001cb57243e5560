// mistake: -
// has: ::text|\.text\(\)
// Your function takes lines with the same text for the same line. Somebody said `ha` three times,
// and not all of these lines are left.
// People repeat themselves. What tells two lines apart is the number that the server gave them.
// Compare numbers, not texts.
package lesson04_rooms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        Map<String, Line> byText = new LinkedHashMap<>();
        history.forEach(line -> byText.putIfAbsent(line.text(), line));
        live.forEach(line -> byText.putIfAbsent(line.text(), line));
        return List.copyOf(byText.values());
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
