// mistake: -
// has: (?s)synchronized\s*\(\s*new\b|\bclaim\([^{]*\{.*?\b(\w+)\s*=\s*new\b[^;]*;.*?(synchronized\s*\(\s*\1\s*\)|\b\1\s*\.\s*(lock\w*|writeLock|acquire\w*|tryLock)\()
// lacks: putIfAbsent|compute|merge|replace\(|synchronizedMap\(|new\s+\w*Map<[^>]*>\(\s*names\b|copyOf\(\s*names\b
// lacks: ==\s*null\s*\)\s*\{?\s*\w+\s*=\s*new\b
// Both threads got the name, although your code locks.
// Each call makes a new object and locks that. A lock keeps two threads apart only if both lock the
// same object.
// Lock something that both calls share, such as a `static final` object. Or do without a lock: the
// map has a call that looks and puts in one step.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        synchronized (new Object()) {
            if (names.containsKey(name)) {
                return false;
            }
            names.put(name, person);
            return true;
        }
    }

    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }
}
