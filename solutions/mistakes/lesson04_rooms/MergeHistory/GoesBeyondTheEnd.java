// mistake: -
// lacks: return -1;|orElse\(-1\)
// The numbers are 41, 42 and 43. None is missing between them, and your function returns 44.
// What comes after the last line isn't a gap: it hasn't been said yet.
// Look for a missing number only before the last line.
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
        if (merged.isEmpty()) {
            return 0;
        }
        Set<Integer> numbers = merged.stream().map(Line::number).collect(Collectors.toSet());
        return IntStream.iterate(merged.get(0).number(), n -> n + 1).filter(n -> !numbers.contains(n)).findFirst().orElse(0);
    }

    private MergeHistory() {}

    record Line(int number, String text) {}
}
