// mistake: M-RETRY1
// has: contains
// lacks: \.(add|put|merge|set|compute)\w*\(
// The driver delivers the parcel a second time. Your program asks whether it knows the id, and it never does: nothing
// puts an id into the collection that it asks.
// To ask changes nothing. When a parcel has been delivered, its id must be kept.
// Which line of your program should do that?
package lesson09_trouble;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.json.JSONObject;

/**
 * StuckParcel: a parcel goes round and round. Find the cause in the trace, then fix the driver's program.
 *
 * <p>The trace is on the page. The hub works as in lesson 08: it hands over the next parcel when it has the
 * receipt for the last one. The driver delivers each parcel once, which means that it writes its text to the log.
 *
 * <p>The page: lessons/lesson09_trouble/StuckParcel.adoc
 */
final class StuckParcel {

    static String prediction() {
        return """
                cause: missing receipt
                line: 36
                """;
    }

    static void talk(Socket hub, Consumer<String> log) {
        Set<Integer> delivered = ConcurrentHashMap.newKeySet();
        hub.on(Socket.EVENT_CONNECT, none -> hub.emit("subscribe", "pickup"));
        hub.on("message", values -> {
            JSONObject parcel = (JSONObject) values[0];
            int id = parcel.optInt("id");
            if (!delivered.contains(id)) {
                log.accept(parcel.optString("text"));
            }
            hub.emit("received", id);
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }

    private StuckParcel() {}
}
