// mistake: -
// has: MOST_PASSED
// Four parcels pass `tulips`, and `tulips` comes last.
// The limit is for each parcel that becomes the oldest one, and not only for the first of all. `medicine` is the oldest at the beginning, and goes first; from then on `tulips` is the oldest one.
// Which parcel is the oldest one for your code after `medicine`, and how many have passed it?
package lesson09_trouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

final class Express {

    static final int MOST_PASSED = 3;

    static List<String> handOver(List<Parcel> parcels) {
        List<Parcel> sorted = new ArrayList<>(parcels);
        sorted.sort(Comparator.comparingInt(Parcel::priority).reversed().thenComparingInt(Parcel::id));
        int at = parcels.isEmpty() ? 0 : sorted.indexOf(parcels.get(0));
        if (at > MOST_PASSED) {
            sorted.add(MOST_PASSED, sorted.remove(at));
        }
        return sorted.stream().map(Parcel::text).toList();
    }

    record Parcel(int id, String text, int priority) {}
}
