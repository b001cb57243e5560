// mistake: -
// has: PriorityQueue
// has: \.(remove|poll|pop)\w*\(
// After three have passed, your method hands over `a`, and later it hands over `a` once more.
// Each parcel is in two collections. At the oldest one's turn it leaves one of them, and stays in the other, until
// it's the most urgent one there.
// Which collections does a parcel leave at each place where your code hands one over?
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
            Parcel oldest = oldestFirst.peek();
            if (passed == MOST_PASSED) {
                oldestFirst.remove();
                texts.add(oldest.text());
                passed = 0;
                continue;
            }
            Parcel next = urgentFirst.remove();
            passed = next.equals(oldest) ? 0 : passed + 1;
            oldestFirst.remove(next);
            texts.add(next.text());
        }
        return texts;
    }

    record Parcel(int id, String text, int priority) {}
}
