// mistake: M-RETRY1
// has: attempt
// The driver doesn't deliver the nails. Their first two attempts never reached it, and it has delivered nothing yet.
// The number of an attempt says how often the hub has tried. What became of these attempts, the hub doesn't know:
// a message can be lost with its connection, and so can a receipt.
// Whether the parcel is at the door, only the driver itself can remember.
package lesson09_trouble;

import io.socket.client.IO;
import io.socket.client.Socket;
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
        hub.on(Socket.EVENT_CONNECT, none -> hub.emit("subscribe", "pickup"));
        hub.on("message", values -> {
            JSONObject parcel = (JSONObject) values[0];
            int id = parcel.optInt("id");
            if (parcel.optInt("attempt") == 1) {
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
