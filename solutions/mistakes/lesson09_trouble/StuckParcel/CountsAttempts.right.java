// right: a map counts how often each has come
package lesson09_trouble;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
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
        Map<Integer, Integer> delivered = new ConcurrentHashMap<>();
        hub.on(Socket.EVENT_CONNECT, none -> hub.emit("subscribe", "pickup"));
        hub.on("message", values -> {
            JSONObject parcel = (JSONObject) values[0];
            int id = parcel.optInt("id");
            if (delivered.merge(id, 1, Integer::sum) == 1) {
                log.accept(String.valueOf(parcel.opt("text")));
            }
            hub.emit("received", parcel.opt("id"));
        });
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
