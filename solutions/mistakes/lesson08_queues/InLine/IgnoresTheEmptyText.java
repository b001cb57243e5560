// mistake: -
// A parcel whose text is empty wasn't added.
// A queue holds whatever was put in, and doesn't look at what it says. `add` and `take` have no way
// to say that a parcel is refused.
// Treat an empty text like any other parcel.
package lesson08_queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;

final class InLine {

    static int add(ConcurrentMap<String, Object> queues, String topic, String parcel) {
        if (parcel.isEmpty()) {
            return 0;
        }
        List<String> parcels = waiting(queues, topic);
        parcels.add(parcel);
        queues.put(topic, parcels);
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
