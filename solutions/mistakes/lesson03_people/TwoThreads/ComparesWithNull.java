// mistake: -
// has: names\s*\.\s*(computeIfAbsent|compute|merge)\(
// has: !=\s*null|nonNull|==\s*null\s*\)\s*\{?\s*return\s+false
// lacks: putIfAbsent|names\.put\(|replace|(==|!=)\s*person\b|\bperson\s*(==|!=)|equals\(|names\.(get|containsKey)\(
// `computeIfAbsent`, `compute` and `merge` return who has the name after the call. Here that is never
// `null`, neither for a free name nor for a taken one.
// Your method compares with `null`, so it says the same in both cases.
// Compare with something that tells these two apart.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        return names.computeIfAbsent(name, any -> person) != null;
    }

    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }
}
