// mistake: -
// Your method keeps the owners in a map of its own, and the map `names` stays empty. `ownerOf`
// looks there, and finds nobody.
// Everyone who asks for an owner has to look into the same map.
// Put the person into the map that is handed in.
package lesson03_people;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    private static final Map<String, String> OWNERS = new ConcurrentHashMap<>();

    /** Gives the name to that person if nobody has it. Returns whether that person got it. */
    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        return OWNERS.putIfAbsent(name, person) == null;
    }

    /** The person who has the name; {@code nobody} if it's free. */
    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }

    private TwoThreads() {}
}
