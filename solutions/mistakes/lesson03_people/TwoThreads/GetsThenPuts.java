// mistake: -
// has: names\.(get|containsKey|keySet|entrySet|values)\(|ownerOf\(names|names\.getOrDefault\([^)]*\)\s*(\.equals|==|!=)
// has: names\.put\(
// lacks: putIfAbsent|compute|merge|replace\(|synchronized\b|\.\s*(lock\w*|acquire\w*|tryLock)\(|\bvolatile\b|\bAtomic\w+|new\s+\w*Map<[^>]*>\(\s*names\b|copyOf\(\s*names\b|synchronizedMap\(
// lacks: (?s)names\.put\([^;]*;(?!\s*return\s+true).*(names\.get\(|ownerOf\(names)
// lacks: (=|return|\(|!)\s*names\.put\(
// lacks: if\s*\(names\.containsKey\(name\)\)\s*\{\s*return false;\s*\}\s*names\.put\(name, person\);\s*return true;
// Both threads got the name. A `ConcurrentMap` makes each call safe by itself, but your look and your
// `put` are two calls.
// Between them, the other thread ran: it found nobody, too, and put as well.
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
