package workbook.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the packet that this thread is just reading, but cannot stand in the text that the
 * library parses.
 *
 * <p>The library reads a packet, and calls the listeners, in the call that hands the packet over; so
 * this is kept with the thread for exactly that call.
 *
 * @param attachments the binary attachments, by their number
 * @param auth the payload of a CONNECT, as JSON; null for any other packet
 */
record Beside(List<byte[]> attachments, @Nullable String auth) {
    private static final ThreadLocal<Beside> CURRENT = new ThreadLocal<>();
    private static final Beside NOTHING = new Beside(List.of(), null);

    static Beside attachments(List<byte[]> attachments) {
        return new Beside(attachments, null);
    }

    static Beside auth(String json) {
        return new Beside(List.of(), json);
    }

    static Beside now() {
        Beside current = CURRENT.get();
        return current == null ? NOTHING : current;
    }

    void during(Runnable reading) {
        Beside before = CURRENT.get();
        CURRENT.set(this);
        try {
            reading.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable Beside before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
