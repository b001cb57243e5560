// mistake: M-SOCKID
// The driver delivers a parcel again that it had delivered before its connection ended.
// What was delivered stays delivered, whatever becomes of a connection; and the end of a connection is what makes the
// hub hand a parcel over again.
// How long does your program remember an id?
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
        hub.on(Socket.EVENT_CONNECT, none -> {
            delivered.clear();
            hub.emit("subscribe", "pickup");
        });
        hub.on("message", values -> {
            JSONObject parcel = (JSONObject) values[0];
            int id = parcel.optInt("id");
            if (delivered.add(id)) {
                log.accept(parcel.optString("text"));
            }
            hub.emit("received", id);
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
