// mistake: -
// The second parcel was counted as the first: when `add` was called again, the parcel before it
// wasn't in `queues`.
// `waiting` returns a copy. What you add to it is in that copy only, until you put the list back
// under its topic.
package lesson08_queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;

final class InLine {

    static int add(ConcurrentMap<String, Object> queues, String topic, String parcel) {
        List<String> parcels = waiting(queues, topic);
        parcels.add(parcel);
        return parcels.size();
    }

    static String take(ConcurrentMap<String, Object> queues, String topic) {
        return null;
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
