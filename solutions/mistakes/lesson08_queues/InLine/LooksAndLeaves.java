// mistake: -
// has: remove\w*\(|poll|subList|skip\(|pop\(
// Your `take` returns the first parcel and leaves it in the queue, so the next call returns it
// again.
// `waiting` is a copy: what you remove there is still in the map.
// Put the shorter list back under the topic.
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
            return waiting.remove(0);
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
