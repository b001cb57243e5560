// mistake: -
// Your `take` returns the parcel that was added last. That's a stack: the first parcel waits until
// all others are gone, and while others keep coming, it waits for ever.
// In a queue, the one that has waited for the longest time goes first.
// Look at which end you add, and at which you remove.
package lesson08_queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;

final class InLine {

    /** Puts the parcel at the end of the topic's queue. Returns how many are waiting now. */
    static int add(ConcurrentMap<String, Object> queues, String topic, String parcel) {
        synchronized (queues) {
            List<String> waiting = waiting(queues, topic);
            waiting.add(parcel);
            queues.put(topic, waiting);
            return waiting.size();
        }
    }

    /** Removes the first parcel of the topic's queue, and returns it; null if none is waiting. */
    static String take(ConcurrentMap<String, Object> queues, String topic) {
        synchronized (queues) {
            List<String> waiting = waiting(queues, topic);
            if (waiting.isEmpty()) {
                return null;
            }
            String first = waiting.remove(waiting.size() - 1);
            queues.put(topic, waiting);
            return first;
        }
    }

    /** A copy of what is waiting in that topic's queue, in its order. */
    private static List<String> waiting(ConcurrentMap<String, Object> queues, String topic) {
        List<String> parcels = new ArrayList<>();
        if (queues.get(topic) instanceof List<?> stored) {
            stored.forEach(parcel -> parcels.add(String.valueOf(parcel)));
        }
        return parcels;
    }

    private InLine() {}
}
