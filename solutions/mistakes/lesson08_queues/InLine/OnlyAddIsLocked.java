// mistake: -
// lacks: (?s)String take\(.*(?:synchronized|lock\(\)|compute)|synchronized String take
// Your `add` has a lock and your `take` has none. Two drivers copied the same list at the same
// moment, and both took its first parcel.
// A lock helps only if everyone who changes the queue takes the same one.
// Use the lock of `add` in `take`, too.
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
        List<String> waiting = waiting(queues, topic);
        if (waiting.isEmpty()) {
            return null;
        }
        String first = waiting.remove(0);
        queues.put(topic, waiting);
        return first;
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
