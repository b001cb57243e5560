// mistake: -
// has: putIfAbsent\(
// has: (==|!=)\s*person\b|\bperson\s*(==|!=)|equals\([^;)]*person|person\s*\.\s*equals|equals\([^;]*\),\s*person
// lacks: compute|merge|names\.(get|containsKey|put)\(|ownerOf\(names
// Nobody is told that they got a name, not even a free one.
// `putIfAbsent` returns what was there before the call, and not what is there now. If the name was
// free, that's `null`.
// Compare with that.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    /** Gives the name to that person if nobody has it. Returns whether that person got it. */
    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        return person.equals(names.putIfAbsent(name, person));
    }

    /** The person who has the name; {@code nobody} if it's free. */
    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }

    private TwoThreads() {}
}
