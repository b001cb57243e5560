// mistake: -
// has: [;{})]\s*names\.(putIfAbsent|computeIfAbsent)\(
// has: return\s+true
// lacks: return\s+false|names\.put\(|names\.(get|containsKey|keySet|entrySet)\(|ownerOf\(names|=\s*names\.(putI|computeI)
// Your method says `true` to everyone, also to grace, who asked for a name that ada has.
// The call puts nothing if somebody has the name already. Only what it returns tells you which of the
// two happened, and your code drops that.
// Keep what it returns, and decide by it.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        names.putIfAbsent(name, person);
        return true;
    }

    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }
}
