// mistake: -
// has: retainAll
// Your function returns only lines that are in both lists. Here the two have no line in common, so
// nothing is left.
// `retainAll` makes an intersection, and a merge is a union.
// Take the lines of both lists, and keep each number once.
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
        List<Line> both = new ArrayList<>(history);
        both.retainAll(live);
        return both;
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
