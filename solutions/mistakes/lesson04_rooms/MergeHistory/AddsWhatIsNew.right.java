// right: it adds what the history lacks, and sorts
package lesson04_rooms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        List<Line> all = new ArrayList<>(history);
        for (Line line : live) {
            if (all.stream().noneMatch(known -> known.number() == line.number())) {
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

    record Line(int number, String text) {}
}
