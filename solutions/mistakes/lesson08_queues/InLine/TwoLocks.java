// mistake: -
// has: (?s)synchronized \(([^{]*)\) \{.*synchronized \((?!\1\) \{)
// Your `add` and your `take` have two locks.
// So a thread that adds and one that takes were at work on the same queue at the same moment. Both
// copied the same list, and the second `put` overwrote the first.
// A lock stops only those who ask for the same object. Compare what stands behind your two
// `synchronized`.
package lesson08_queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;

final class InLine {

    static int add(ConcurrentMap<String, Object> queues, String topic, String parcel) {
        synchronized (queues) {
            List<String> waiting = waiting(queues, topic);
            waiting.add(parcel);
            queues.put(topic, waiting);
            return waiting.size();
        }
    }

    static String take(ConcurrentMap<String, Object> queues, String topic) {
        synchronized (topic.intern()) {
            List<String> waiting = waiting(queues, topic);
            if (waiting.isEmpty()) {
                return null;
            }
            String first = waiting.remove(0);
            queues.put(topic, waiting);
            return first;
        }
    }

    private static List<String> waiting(ConcurrentMap<String, Object> queues, String topic) {
        List<String> parcels = new ArrayList<>();
        if (queues.get(topic) instanceof List<?> stored) {
            stored.forEach(parcel -> parcels.add(String.valueOf(parcel)));
        }
        return parcels;
    }

    private InLine() {}
}
