// mistake: -
// Two threads added a parcel at the same moment, and one parcel is lost. Both copied the same list,
// each added its own parcel, and the second `put` overwrote the first.
// The map makes each call safe by itself, and not two calls in a row.
// Put the whole of `add` into `synchronized (queues) { … }`, and do the same in `take`.
package lesson08_queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;

final class InLine {

    /** Puts the parcel at the end of the topic's queue. Returns how many are waiting now. */
    static int add(ConcurrentMap<String, Object> queues, String topic, String parcel) {
        List<String> waiting = waiting(queues, topic);
        waiting.add(parcel);
        queues.put(topic, waiting);
        return waiting.size();
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
