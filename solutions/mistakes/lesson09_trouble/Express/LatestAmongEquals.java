// mistake: -
// has: thenComparing\w*\([^;]*\)\s*\.reversed\(\)
// Among parcels with the same priority, your method takes the one that was stored last.
// `reversed()` turns round everything that stands before it, the comparison of the ids as well.
// First turn round the priorities, then compare the ids.
package lesson09_trouble;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

final class Express {

        static final int MOST_PASSED = 3;

    static List<String> handOver(List<Parcel> parcels) {
        Deque<Parcel> oldestFirst = new ArrayDeque<>(parcels);
        PriorityQueue<Parcel> urgentFirst = new PriorityQueue<>(
                Comparator.comparingInt(Parcel::priority).thenComparingInt(Parcel::id).reversed());
        urgentFirst.addAll(parcels);
        List<String> texts = new ArrayList<>();
        int passed = 0; // how many have passed the oldest one since it became the oldest
        while (!urgentFirst.isEmpty()) {
            Parcel oldest = oldestFirst.element();
            Parcel next = passed < MOST_PASSED ? urgentFirst.element() : oldest;
            passed = next.equals(oldest) ? 0 : passed + 1;
            oldestFirst.remove(next);
            urgentFirst.remove(next);
            texts.add(next.text());
        }
        return texts;
    }

    record Parcel(int id, String text, int priority) {}
}
