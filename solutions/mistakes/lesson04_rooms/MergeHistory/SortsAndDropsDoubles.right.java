// right: equal records are one in a stream without doubles, which is then sorted
package lesson04_rooms;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

final class MergeHistory {

    static List<Line> merge(List<Line> history, List<Line> live) {
        return Stream.concat(history.stream(), live.stream())
                .distinct()
                .sorted(Comparator.comparingInt(Line::number))
                .toList();
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
