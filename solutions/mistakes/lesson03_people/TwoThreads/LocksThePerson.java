// mistake: -
// Both threads got the name, although your code locks.
// Each caller locks its own person, and these are two objects. A lock keeps two threads apart only
// if both lock the same one.
// Lock something that both calls share, such as the map. Or do without a lock: the map has a call
// that looks and puts in one step.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    /** Gives the name to that person if nobody has it. Returns whether that person got it. */
    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        synchronized (person) {
            if (names.containsKey(name)) {
                return false;
            }
            names.put(name, person);
            return true;
        }
    }

    /** The person who has the name; {@code nobody} if it's free. */
    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }

    private TwoThreads() {}
}
