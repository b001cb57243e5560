// mistake: -
// The user ordered a second time, and the shop ignored it: your client has one key for all its
// orders.
// The shop takes what has the same key for the same order.
// Make a new key whenever the user presses "Order", and only then.
package lesson07_delivery;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.json.JSONObject;

final class SameKey {

    private static volatile String item = "";
    private static final String KEY = UUID.randomUUID().toString();

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("receipt", values -> screen.accept("receipt for " + values[0]));
    }

    static void order(Socket socket, String wanted) {
        item = wanted;
        send(socket);
    }

    static void again(Socket socket) {
        if (!item.isEmpty()) {
            send(socket);
        }
    }

    private static void send(Socket socket) {
        socket.emit("order", new JSONObject(new TreeMap<>(Map.of("key", KEY, "item", item))));
    }

    static void options(IO.Options options) {
        options.reconnection = true;
    }
}
