// mistake: -
// has: \bvolatile\b|\bAtomic\w+
// has: names\.put\(
// lacks: putIfAbsent|compute|merge|replace\(|synchronized\b|\.\s*(lock\w*|acquire\w*|tryLock)\(|synchronizedMap\(|new\s+\w*Map<[^>]*>\(\s*names\b|copyOf\(\s*names\b
// Both threads got the name, although your code has a variable that is safe for threads, `volatile` or
// `Atomic...`.
// It makes reading or changing this variable safe. The look into the map and the put are still two
// steps: between them, the other thread looked, too, and found nobody.
// The look and the put have to be one step.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

final class TwoThreads {

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        AtomicBoolean free = new AtomicBoolean(!names.containsKey(name));
        if (free.getAndSet(false)) {
            names.put(name, person);
            return true;
        }
        return false;
    }

    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }
}
