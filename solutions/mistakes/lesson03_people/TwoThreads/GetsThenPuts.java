// mistake: -
// has: names\.get\(
// has: names\.put\(
// lacks: (?s)putIfAbsent|compute|merge|replace\(|containsKey|synchronized|\.lock\(|names\.put\(.*(names\.get\(|ownerOf\(names)
// Both threads got the name. A `ConcurrentMap` makes each call safe by itself, but `get` and `put`
// are two calls.
// Between them, the other thread ran: it got `null`, too, and put as well.
// The map has a call for both in one step. It returns what was there before.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        if (names.get(name) == null) {
            names.put(name, person);
            return true;
        }
        return false;
    }

    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }
}
