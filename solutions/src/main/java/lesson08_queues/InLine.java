package lesson08_queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;

/**
 * InLine: a queue for each topic, in which the first parcel in is the first one out.
 *
 * <p>{@code add} puts a parcel at the end of a topic's queue, and returns how many are waiting there. {@code
 * take} removes the first one and returns it. Several threads call both.
 *
 * <p>The page: lessons/lesson08_queues/InLine.adoc
 */
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
            String first = waiting.remove(0);
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
