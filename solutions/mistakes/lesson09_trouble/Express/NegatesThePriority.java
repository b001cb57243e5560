// mistake: -
// has: (->|\(|,|\?|:|return)\s*-\s*\w+\.priority
// With a very large and a very small priority, your method takes the wrong parcel.
// It compares the priorities with their signs turned round. The smallest `int` has no counterpart: -2147483648
// with its sign turned round is -2147483648 again.
// Which method turns a comparator round, and leaves the numbers as they are?
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
                Comparator.<Parcel>comparingInt(parcel -> -parcel.priority()).thenComparingInt(Parcel::id));
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
