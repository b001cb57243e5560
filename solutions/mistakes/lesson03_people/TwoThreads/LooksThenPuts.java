// mistake: -
// has: synchronized\b|\.\s*(lock\w*|acquire\w*|tryLock)\(
// has: names\.put\(
// lacks: putIfAbsent|compute|merge|replace\(|synchronizedMap\(|new\s+\w*Map<[^>]*>\(\s*names\b|copyOf\(\s*names\b
// lacks: (?s)synchronized\s*\(\s*new\b|\bclaim\([^{]*\{.*?\b(\w+)\s*=\s*new\b[^;]*;.*?(synchronized\s*\(\s*\1\s*\)|\b\1\s*\.\s*(lock\w*|writeLock|acquire\w*|tryLock)\()
// Both threads got the name. Between the look of one and its put, the other one looked as well,
// and found nobody.
// A lock keeps two threads apart only if both lock the same object, and only what's within it: the
// look as well as the put.
// Let the look and the put be one step: with a lock on something that both share, or with a call
// of the map that does both.
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
