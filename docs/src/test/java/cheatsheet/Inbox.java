package cheatsheet;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What arrived, in order, from whichever thread; who asks for the next waits for it. */
final class Inbox {

    private static final long PATIENCE_SECONDS = 5;

    private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();

    void add(Object any) {
        arrived.add(any);
    }

    /** Takes the next one. */
    Object next() {
        try {
            Object next = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing more arrived");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** What is here and was not taken; no proof of anything without a fence before it. */
    List<Object> soFar() {
        return List.copyOf(arrived);
    }
}
