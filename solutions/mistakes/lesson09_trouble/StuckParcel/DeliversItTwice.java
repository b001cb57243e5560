// mistake: M-RETRY1
// lacks: (?s)\A(?=.*contains)(?!.*\.(add|put|merge|set|compute)\w*\()
// The driver delivers the parcel a second time.
// The receipt for it was lost, but not the parcel: it's at the door already. Redelivery means that a message can
// come twice, and that its receiver has to know it.
// The program has to know an id from its first delivery on, and ask for it before it delivers. The receipt is
// due each time.
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
