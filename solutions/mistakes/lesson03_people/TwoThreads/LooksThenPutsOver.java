// mistake: -
// has: (=|return|\(|!)\s*names\.put\(
// lacks: putIfAbsent|compute|merge|replace\(
// One caller is told that it got the name, and the map gives it to the other one.
// `put` always replaces, also where it returns that somebody was there. So the one who was refused
// has the name now.
// Put only if nobody is there, and in the same step: the map has another call for that.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        if (names.containsKey(name)) {
            return false;
        }
        return names.put(name, person) == null;
    }

    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }
}
