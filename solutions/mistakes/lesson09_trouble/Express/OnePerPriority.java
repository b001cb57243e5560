// mistake: -
// has: Map
// lacks: groupingBy|(List|Deque|Queue)<Parcel>>
// Your method hands over one parcel of each priority, and the others are lost.
// A map has one value for each key. With the priority as the key, `put` replaces the parcel that was stored under the same priority before.
// How many parcels are in your map when six with the same priority wait?
package lesson09_trouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

final class Express {

    static final int MOST_PASSED = 3;

    static List<String> handOver(List<Parcel> parcels) {
        TreeMap<Integer, Parcel> byPriority = new TreeMap<>(Comparator.reverseOrder());
        parcels.forEach(parcel -> byPriority.put(parcel.priority(), parcel));
        List<String> texts = new ArrayList<>();
        byPriority.values().forEach(parcel -> texts.add(parcel.text()));
        return texts;
    }

    record Parcel(int id, String text, int priority) {}
}
