// right: each queue is an `ArrayDeque` that is changed in place, always under the same lock
package lesson08_queues;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentMap;

final class InLine {

    /** Puts the parcel at the end of the topic's queue. Returns how many are waiting now. */
    static int add(ConcurrentMap<String, Object> queues, String topic, String parcel) {
        synchronized (queues) {
            Deque<Object> waiting = waiting(queues, topic);
            waiting.addLast(parcel);
            return waiting.size();
        }
    }

    /** Removes the first parcel of the topic's queue, and returns it; null if none is waiting. */
    static String take(ConcurrentMap<String, Object> queues, String topic) {
        synchronized (queues) {
            return (String) waiting(queues, topic).pollFirst();
        }
    }

    @SuppressWarnings("unchecked")
    private static Deque<Object> waiting(ConcurrentMap<String, Object> queues, String topic) {
        return (Deque<Object>) queues.computeIfAbsent(topic, any -> new ArrayDeque<>());
    }

    private InLine() {}
}
