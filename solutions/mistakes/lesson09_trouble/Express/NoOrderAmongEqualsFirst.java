// mistake: -
// has: PriorityQueue
// lacks: thenComparing|\.id\b|::id\b|indexOf
// Your method takes parcels of the same priority in another order than that of their storing.
// A `PriorityQueue` promises only that the smallest one is first. Among equal ones it takes any.
// So nothing may be equal: where the priorities are the same, compare what tells the order of storing.
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
                Comparator.comparingInt(Parcel::priority).reversed());
        urgentFirst.addAll(parcels);
        List<String> texts = new ArrayList<>();
        int passed = 0; // how many have passed the oldest one since it became the oldest
        while (!urgentFirst.isEmpty()) {
            Parcel oldest = oldestFirst.element();
            Parcel next = urgentFirst.element();
            passed = next.equals(oldest) ? 0 : passed + 1;
            oldestFirst.remove(next);
            urgentFirst.remove(next);
            texts.add(next.text());
        }
        return texts;
    }

    record Parcel(int id, String text, int priority) {}
}
