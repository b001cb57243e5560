// mistake: M-RETRY1
// The driver delivers the parcel a second time.
// The receipt for it was lost, but not the parcel: it's at the door already. Redelivery means that a message can
// come twice, and that its receiver has to know it.
// Keep the check, and let it guard the delivery only. The receipt is due each time.
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
            delivered.add(id);
            log.accept(parcel.optString("text"));
            hub.emit("received", id);
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
