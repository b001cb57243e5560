// right: it looks for each number between the first and the last
package lesson04_rooms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        Map<Integer, Line> byNumber = new TreeMap<>();
        history.forEach(line -> byNumber.put(line.number(), line));
        live.forEach(line -> byNumber.put(line.number(), line));
        return List.copyOf(byNumber.values());
    }

    static int firstGap(List<Line> merged) {
        Set<Integer> numbers = new TreeSet<>();
        merged.forEach(line -> numbers.add(line.number()));
        for (Line line : merged) {
            boolean last = line == merged.get(merged.size() - 1);
            if (!last && !numbers.contains(line.number() + 1)) {
                return line.number() + 1;
            }
        }
        return 0;
    }

    record Line(int number, String text) {}
}
