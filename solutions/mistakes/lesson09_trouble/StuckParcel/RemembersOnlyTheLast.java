// mistake: -
// The driver delivers a parcel again that it had delivered some time before.
// It remembers only the last id. Between two attempts of one parcel, others can come.
// Keep all ids that were delivered, or at least those of a long time.
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
            if (!delivered.contains(id)) {
                delivered.clear();
                delivered.add(id);
                log.accept(parcel.optString("text"));
            }
            hub.emit("received", id);
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
