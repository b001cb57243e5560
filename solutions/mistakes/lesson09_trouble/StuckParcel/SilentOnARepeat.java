// mistake: -
// has: "received"
// The driver sends no receipt for a parcel that it has delivered before.
// It's right that nothing is delivered twice. But the receipt for the earlier attempt was lost, so the hub waits on,
// and hands the parcel over again.
// What does your program do with an id that it knows?
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
                hub.emit("received", id);
            }
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
