// mistake: -
// has: (?s)EVENT_CONNECT,\s*\(?\w+\)?\s*->\s*\{[^}]*\.on\("message"
// Your program adds its listener for `message` each time it connects. The one of the connection before is still there:
// a listener belongs to the socket, which stays the same. So each message is taken twice after the second connection,
// and a listener that keeps ids of its own doesn't know what another one has delivered.
// What has to be done at each connection, and what only once?
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
        hub.on(Socket.EVENT_CONNECT, none -> {
            hub.emit("subscribe", "pickup");
            Set<Integer> delivered = ConcurrentHashMap.newKeySet();
            hub.on("message", values -> {
                JSONObject parcel = (JSONObject) values[0];
                int id = parcel.optInt("id");
                if (delivered.add(id)) {
                    log.accept(parcel.optString("text"));
                }
                hub.emit("received", id);
            });
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }

    private StuckParcel() {}
}
