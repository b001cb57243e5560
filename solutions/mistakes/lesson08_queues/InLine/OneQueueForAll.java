// mistake: -
// Your code keeps one queue for all topics: the parcel for another topic was counted with the
// others.
// Then a driver who asks for pickups gets notices that were meant for a vendor.
// The key in `queues` is the topic.
package lesson08_queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;

final class InLine {

    /** Puts the parcel at the end of the topic's queue. Returns how many are waiting now. */
    static int add(ConcurrentMap<String, Object> queues, String topic, String parcel) {
        synchronized (queues) {
            List<String> waiting = waiting(queues, "queue");
            waiting.add(parcel);
            queues.put("queue", waiting);
            return waiting.size();
        }
    }

    /** Removes the first parcel of the topic's queue, and returns it; null if none is waiting. */
    static String take(ConcurrentMap<String, Object> queues, String topic) {
        synchronized (queues) {
            List<String> waiting = waiting(queues, "queue");
            if (waiting.isEmpty()) {
                return null;
            }
            String first = waiting.remove(0);
            queues.put("queue", waiting);
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
