// right: it lets only one thread at a time look and put, with one lock for all calls
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    private static final Object LOCK = new Object();

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        synchronized (LOCK) {
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
