// variant of: LocksANewObject
package lesson03_people;

import java.util.concurrent.ConcurrentMap;

final class TwoThreads {

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        Object lock = new Object();
        synchronized (lock) {
            boolean free = !names.containsKey(name);
            if (free) {
                names.put(name, person);
            }
            return free;
        }
    }

    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }
}
