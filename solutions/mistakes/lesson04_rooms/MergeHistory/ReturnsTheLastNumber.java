// mistake: -
// lacks: \.get\((\w+)( [-+] 1)?\)[\s\S]*?return\s+\1\s*([-+]\s*1\s*)?;
// The numbers are 1, 2, 4 and 7, and your function returns 2: the last number before the gap.
// The task asks for the first number that's missing.
// It's the one that should follow.
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
        for (int i = 0; i + 1 < merged.size(); i++) {
            if (merged.get(i + 1).number() - merged.get(i).number() > 1) {
                return merged.get(i).number();
            }
        }
        return 0;
    }

    private MergeHistory() {}

    record Line(int number, String text) {}
}
