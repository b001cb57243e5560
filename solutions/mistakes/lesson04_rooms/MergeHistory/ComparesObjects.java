// mistake: -
// The numbers are 998, 999 and 1000, and your function finds a gap. With small numbers it finds
// none.
// `==` and `!=` on two `Integer` objects ask whether they are the same object. For small numbers
// they are, from 128 on they usually aren't.
// Compare two `int` values, or use `equals`.
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
        TreeMap<Integer, Line> byNumber = new TreeMap<>();
        history.forEach(l -> byNumber.put(l.number(), l));
        live.forEach(l -> byNumber.put(l.number(), l));
        return new ArrayList<>(byNumber.values());
    }

    static int firstGap(List<Line> merged) {
        List<Integer> numbers = merged.stream().map(Line::number).toList();
        for (int i = 1; i < numbers.size(); i++) {
            Integer expected = numbers.get(i - 1) + 1;
            if (numbers.get(i) != expected) {
                return expected;
            }
        }
        return 0;
    }

    private MergeHistory() {}

    record Line(int number, String text) {}
}
