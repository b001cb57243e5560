// right: a stream finds the greatest, and the first of equals
package lesson09_trouble;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

final class Express {

        static final int MOST_PASSED = 3;

    static List<String> handOver(List<Parcel> parcels) {
        Deque<Parcel> oldestFirst = new ArrayDeque<>(parcels);
        List<String> texts = new ArrayList<>();
        int passed = 0; // how many have passed the oldest one since it became the oldest
        while (!oldestFirst.isEmpty()) {
            Parcel oldest = oldestFirst.element();
            Parcel next = passed >= MOST_PASSED ? oldest : oldestFirst.stream()
                    .min(Comparator.comparing(Parcel::priority, Comparator.reverseOrder()).thenComparing(Parcel::id))
                    .orElseThrow();
            passed = next.equals(oldest) ? 0 : passed + 1;
            oldestFirst.remove(next);
            texts.add(next.text());
        }
        return texts;
    }

    record Parcel(int id, String text, int priority) {}
}
