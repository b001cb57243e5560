// mistake: -
// has: (?s)names\.put\([^;]*;(?!\s*return\s+true).*(names\.get\(|ownerOf\(names)
// lacks: putIfAbsent|compute|merge|replace\(|synchronized\b|\.\s*(lock\w*|acquire\w*|tryLock)\(|\bvolatile\b|\bAtomic\w+|new\s+\w*Map<[^>]*>\(\s*names\b|copyOf\(\s*names\b|synchronizedMap\(
// Both threads got the name, although your code looks again after the put.
// The second look comes too late. The first thread finds itself and returns; then the other one puts
// over it, looks, and finds itself as well.
// One more look leaves one more gap. Use a call of the map that looks and puts in one step.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        if (names.containsKey(name)) {
            return false;
        }
        names.put(name, person);
        return names.get(name).equals(person);
    }

    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }
}
