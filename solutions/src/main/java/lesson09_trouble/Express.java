package lesson09_trouble;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Express: urgent parcels go first, and the others still get their turn.
 *
 * <p>{@code handOver} is given the parcels that wait, in the order in which they were stored. It returns their
 * texts in the order in which they are handed over.
 *
 * <p>The page: lessons/lesson09_trouble/Express.adoc
 */
final class Express {

    /** So many parcels in a row may pass the oldest one. */
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
            passed = next.equals(oldest) ? 0 : passed + 1;
            oldestFirst.remove(next);
            urgentFirst.remove(next);
            texts.add(next.text());
        }
        return texts;
    }

    private Express() {}

    /** A parcel; the ids grow in the order of storing, and a greater priority is more urgent. */
    record Parcel(int id, String text, int priority) {}
}
