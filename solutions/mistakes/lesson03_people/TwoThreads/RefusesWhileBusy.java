// mistake: -
// has: tryLock\(\)|compareAndSet\(|getAndSet\(|\bvolatile\b|tryAcquire\(\)
// lacks: while\s*\(
// Two threads asked for two different names, and only one of them got one.
// While one thread is inside, your code sends the other one away with `false`, whatever name that one
// asks for. But `false` says that somebody has the name.
// A thread that comes while another is busy has to wait; or the two must need no waiting at all: the
// map has a call that looks and puts in one step.
package lesson03_people;

import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

final class TwoThreads {

    private static final AtomicBoolean BUSY = new AtomicBoolean();

    static boolean claim(ConcurrentMap<String, Object> names, String name, String person) {
        if (!BUSY.compareAndSet(false, true)) {
            return false;
        }
        boolean free = !names.containsKey(name);
        if (free) {
            names.put(name, person);
        }
        BUSY.set(false);
        return free;
    }

    static String ownerOf(ConcurrentMap<String, Object> names, String name) {
        return String.valueOf(names.getOrDefault(name, "nobody"));
    }
}
