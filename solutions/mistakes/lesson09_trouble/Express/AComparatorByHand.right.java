// right: the comparator is written by hand, without subtracting
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
                (one, other) -> {
                    int byPriority = Integer.compare(other.priority(), one.priority());
                    return byPriority != 0 ? byPriority : Integer.compare(one.id(), other.id());
                });
        urgentFirst.addAll(parcels);
        List<String> texts = new ArrayList<>();
        int passed = 0; // how many have passed the oldest one since it became the oldest
        while (!urgentFirst.isEmpty()) {
            Parcel oldest = oldestFirst.element();
            Parcel next = oldest;
            if (passed != MOST_PASSED) {
                next = urgentFirst.peek();
            }
            passed = next.equals(oldest) ? 0 : passed + 1;
            oldestFirst.remove(next);
            urgentFirst.remove(next);
            texts.add(next.text());
        }
        return texts;
    }

    record Parcel(int id, String text, int priority) {}
}
