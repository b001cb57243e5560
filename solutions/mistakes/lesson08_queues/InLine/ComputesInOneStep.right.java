// right: each change is one step of the map, without a lock of its own
package lesson08_queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

final class InLine {

    /** Puts the parcel at the end of the topic's queue. Returns how many are waiting now. */
    static int add(ConcurrentMap<String, Object> queues, String topic, String parcel) {
        Object now = queues.compute(topic, (key, old) -> with(old, parcel));
        return ((List<?>) now).size();
    }

    /** Removes the first parcel of the topic's queue, and returns it; null if none is waiting. */
    static String take(ConcurrentMap<String, Object> queues, String topic) {
        AtomicReference<String> first = new AtomicReference<>();
        queues.computeIfPresent(topic, (key, old) -> {
            List<?> parcels = (List<?>) old;
            if (parcels.isEmpty()) {
                return parcels;
            }
            first.set(String.valueOf(parcels.get(0)));
            return List.copyOf(parcels.subList(1, parcels.size()));
        });
        return first.get();
    }

    private static List<Object> with(Object old, String parcel) {
        List<Object> parcels = old instanceof List<?> stored ? new ArrayList<>(stored) : new ArrayList<>();
        parcels.add(parcel);
        return parcels;
    }

    private InLine() {}
}
