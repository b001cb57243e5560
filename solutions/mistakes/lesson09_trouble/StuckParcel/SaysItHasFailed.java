// mistake: -
// The driver reports that a delivered parcel has failed.
// So the hub hands it over again, or makes it a dead letter, and the vendor believes that the customer has got
// nothing. But the parcel is at the door.
// What the hub waits for is the receipt that was lost. Send `received` again.
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
            } else {
                hub.emit("failed", id);
            }
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
