// mistake: -
// The line that you give belongs to the parcel, and all is well there.
// That's where the parcel is handed over for the first time; the driver still has time, and its connection still
// stands. A fault shows only where something that should have come hasn't.
// When did the hub wait for the full time, with the driver connected all along?
package lesson09_trouble;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.json.JSONObject;

final class StuckParcel {

    static String prediction() {
        return """
                cause: missing receipt
                line: 22
                """;
    }

    static void talk(Socket hub, Consumer<String> log) {
        Set<Integer> delivered = ConcurrentHashMap.newKeySet();
        hub.on(Socket.EVENT_CONNECT, none -> hub.emit("subscribe", "pickup"));
        hub.on("message", values -> {
            JSONObject parcel = (JSONObject) values[0];
            int id = parcel.optInt("id");
            if (!delivered.add(id)) {
                return; // it's at the door already
            }
            log.accept(parcel.optString("text"));
            hub.emit("received", id);
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
