// mistake: -
// has: \.get\(0\)|getFirst\(\)|peek\w*\(\)|element\(\)|next\(\)|findFirst\(\)
// lacks: remove|poll|subList|skip\(|\bpop\(
// Your `take` returns the first parcel and leaves it in the queue, so the next call returns it
// again.
// It reads the first one of the list. Nothing in your code makes the list shorter, so what you put
// back is what was there before.
// Which method of a list returns an element and takes it out as well?
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
        synchronized (queues) {
            List<String> waiting = waiting(queues, topic);
            if (waiting.isEmpty()) {
                return null;
            }
            String first = waiting.get(0);
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
