// mistake: -
// has: MOST_PASSED
// Your method gives the oldest parcel its turn before three have passed it.
// A parcel passes only those that were stored before it. The oldest one passes nobody, and when it's handed over,
// nothing has passed the one that is the oldest then.
// At which parcels does your count begin at 0 again?
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
                Comparator.comparingInt(Parcel::priority).reversed().thenComparingInt(Parcel::id));
        urgentFirst.addAll(parcels);
        List<String> texts = new ArrayList<>();
        int passed = 0; // how many have passed the oldest one since it became the oldest
        while (!urgentFirst.isEmpty()) {
            Parcel oldest = oldestFirst.element();
            Parcel next = passed < MOST_PASSED ? urgentFirst.element() : oldest;
            passed = passed < MOST_PASSED ? passed + 1 : 0;
            oldestFirst.remove(next);
            urgentFirst.remove(next);
            texts.add(next.text());
        }
        return texts;
    }


    record Parcel(int id, String text, int priority) {}
}
