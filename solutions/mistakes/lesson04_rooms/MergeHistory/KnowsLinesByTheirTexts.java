// mistake: -
// has: ::text|\.text\(\)
// Your function takes lines with the same text for the same line. Somebody said `ha` three times,
// and not all of these lines are left.
// People repeat themselves. What tells two lines apart is the number that the server gave them.
// Compare numbers, not texts.
package lesson04_rooms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        Map<String, Line> byText = new LinkedHashMap<>();
        Stream.concat(history.stream(), live.stream()).forEach(l -> byText.putIfAbsent(l.text(), l));
        return byText.values().stream().sorted(Comparator.comparingInt(Line::number)).toList();
    }

    static int firstGap(List<Line> merged) {
        for (int i = 1; i < merged.size(); i++) {
            int expected = merged.get(i - 1).number() + 1;
            if (merged.get(i).number() != expected) {
                return expected;
            }
        }
        return 0;
    }

    private MergeHistory() {}

    record Line(int number, String text) {}
}
