// mistake: -
// has: "received"
// The driver delivers a new parcel, and sends no receipt for it.
// The hub waits for its time-out, and hands the parcel over again, although it's at the door.
// Each message needs a receipt, the first one and each repeat.
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
                line: 36
                """;
    }

    static void talk(Socket hub, Consumer<String> log) {
        Set<Integer> delivered = ConcurrentHashMap.newKeySet();
        hub.on(Socket.EVENT_CONNECT, none -> hub.emit("subscribe", "pickup"));
        hub.on("message", values -> {
            JSONObject parcel = (JSONObject) values[0];
            int id = parcel.optInt("id");
            if (delivered.add(id)) {
                log.accept(parcel.optString("text"));
            } else {
                hub.emit("received", id);
            }
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
