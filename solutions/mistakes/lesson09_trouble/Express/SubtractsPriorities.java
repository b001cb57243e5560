// mistake: -
// has: priority(\(\))?\s*-\s*\w
// With a very large and a very small priority, your method takes the wrong parcel.
// The difference of two `int` values can be larger than an `int`; then it begins again at the other end, and its
// sign is wrong.
// `Integer.compare` compares without subtracting, and so does `Comparator.comparingInt`.
package lesson09_trouble;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

final class Express {

        static final int MOST_PASSED = 3;

    static List<String> handOver(List<Parcel> parcels) {
        Deque<Parcel> oldestFirst = new ArrayDeque<>(parcels);
        PriorityQueue<Parcel> urgentFirst = new PriorityQueue<>(
                (one, other) -> one.priority() == other.priority()
                        ? one.id() - other.id() : other.priority() - one.priority());
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
