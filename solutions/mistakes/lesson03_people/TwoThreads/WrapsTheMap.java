// mistake: -
// has: synchronizedMap\(
// lacks: putIfAbsent|compute|merge|replace\(|synchronized\s*\(|static\s+synchronized|\.\s*(lock\w*|acquire\w*|tryLock)\(|\bvolatile\b|\bAtomic\w+|new\s+\w*Map<[^>]*>\(\s*names\b|copyOf\(\s*names\b
// Both threads got the name, although your code looks and puts through a synchronized map.
// Such a wrapper makes each call safe by itself, as the map `names` already is. Your look and your `put`
// are two calls: between them, the other thread looked, too, and found nobody.
// It takes one call that does both, or a lock that is held from the look to the put.
package lesson03_people;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        Map<String, Object> safe = Collections.synchronizedMap(names);
        if (safe.containsKey(name)) {
            return false;
        }
        safe.put(name, person);
        return true;
    }

    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }
}
