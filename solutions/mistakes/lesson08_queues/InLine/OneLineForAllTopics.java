// mistake: -
// Your code keeps one queue for all topics: the parcel for another topic was counted with the
// others. Then a driver who asks for pickups gets notices that were meant for a vendor. The key in
// `queues` is the topic.
package lesson08_queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;

final class InLine {

    static int add(ConcurrentMap<String, Object> queues, String topic, String parcel) {
        List<String> parcels = waiting(queues, "parcels");
        parcels.add(parcel);
        queues.put("parcels", parcels);
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
