// mistake: -
// has: [;{})]\s*names\.putIfAbsent\(
// has: names\.(get|containsKey|keySet|entrySet)\(|ownerOf\(names
// lacks: synchronized\b|[lL]ock|=\s*names\.putIfAbsent
// Both threads got the name.
// `putIfAbsent` looks and puts in one step, and returns who was there before. Your code drops what
// it returns, and has decided by another look, before that step: there, both threads found nobody.
// One of the two puts nothing then, and is told `true` all the same.
// Look at what each of your lines finds when the other thread has run in between.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    /** Gives the name to that person if nobody has it. Returns whether that person got it. */
    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        if (names.containsKey(name)) {
            return false;
        }
        names.putIfAbsent(name, person);
        return true;
    }

    /** The person who has the name; {@code nobody} if it's free. */
    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }

    private TwoThreads() {}
}
