// mistake: -
// has: putIfAbsent\(
// has: !=\s*null|nonNull|==\s*null\s*\)\s*\{?\s*return\s+false|isNull[^;{]*\{?\s*return\s+false
// lacks: !=\s*null\s*\)\s*\{?\s*return\s+false
// lacks: (==|!=)\s*person\b|\bperson\s*(==|!=)|equals\([^;)]*person|person\s*\.\s*equals|equals\([^;]*\),\s*person|compute|merge|names\.(get|containsKey|put)\(|ownerOf\(names
// Your method says `false` for a free name, although it has put the person there.
// `putIfAbsent` returns what was there before: `null` means that nobody had the name, so this call
// has given it to the person.
// Read your condition once more with that in mind.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    /** Gives the name to that person if nobody has it. Returns whether that person got it. */
    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        return names.putIfAbsent(name, person) != null;
    }

    /** The person who has the name; {@code nobody} if it's free. */
    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }

    private TwoThreads() {}
}
