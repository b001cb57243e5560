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
        // TODO 1: get a copy of what is waiting, add the parcel, put the list into queues, and return its size.
        // TODO 3: let only one thread at a time do that.
        return 0;
    }

    /** Removes the first parcel of the topic's queue, and returns it; null if none is waiting. */
    static String take(ConcurrentMap<String, Object> queues, String topic) {
        // TODO 2: if a parcel is waiting, remove the first one from the list, put the list back, and return it.
        // TODO 3: the same lock as above.
        return null;
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
