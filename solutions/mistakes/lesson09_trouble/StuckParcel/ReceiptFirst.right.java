// right: the receipt goes before the delivery, which no test can tell apart; the answers are in another order
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
                line: 36
                cause: missing receipt
                """;
    }

    static void talk(Socket hub, Consumer<String> log) {
        Set<Integer> delivered = ConcurrentHashMap.newKeySet();
        hub.on(Socket.EVENT_CONNECT, none -> hub.emit("subscribe", "pickup"));
        hub.on("message", values -> {
            JSONObject parcel = (JSONObject) values[0];
            int id = parcel.optInt("id");
            hub.emit("received", id);
            if (delivered.contains(id)) {
                return;
            }
            delivered.add(id);
            log.accept(parcel.optString("text"));
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
