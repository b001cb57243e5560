// mistake: -
// The driver delivers the parcel, and sends no `received`.
// The hub listens for that name only. What is sent under another name has no listener, and nobody reports it.
// Compare the name in your `emit` with the one in the trace.
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
            }
            hub.emit("receive", id);
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
