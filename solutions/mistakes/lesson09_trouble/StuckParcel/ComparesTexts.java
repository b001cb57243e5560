// mistake: -
// The driver doesn't deliver a parcel because another one with the same text was there before.
// Two customers can both have ordered tulips. Only the id says whether it's the same parcel.
// Keep the ids of delivered parcels.
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
        Set<String> delivered = ConcurrentHashMap.newKeySet();
        hub.on(Socket.EVENT_CONNECT, none -> hub.emit("subscribe", "pickup"));
        hub.on("message", values -> {
            JSONObject parcel = (JSONObject) values[0];
            int id = parcel.optInt("id");
            if (delivered.add(parcel.optString("text"))) {
                log.accept(parcel.optString("text"));
            }
            hub.emit("received", id);
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
