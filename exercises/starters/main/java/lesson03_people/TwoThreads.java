package lesson03_people;

import java.util.concurrent.ConcurrentMap;

/**
 * TwoThreads: a name that two people get.
 *
 * <p>Each name belongs to one person, and several threads call {@code claim} at the same time. Alone, it
 * does what it should. With two threads at the same moment, both are told that the name is theirs.
 *
 * <p>The page: lessons/lesson03_people/TwoThreads.adoc
 */
final class TwoThreads {

    /** Gives the name to that person if nobody has it. Returns whether that person got it. */
    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        // TODO 1: between this look and the put below, another thread can do the same.
        if (names.containsKey(name)) {
            return false;
        }
        names.put(name, person);
        return true;
    }

    /** The person who has the name; {@code nobody} if it's free. */
    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }

    private TwoThreads() {}
}
