// mistake: M-KEY
// The user ordered tea twice, and the shop has one order: your client makes the key from the item.
// Two orders can look the same and be two. A key must differ whenever the orders do.
// Make a new key, which says nothing about the item, each time the user presses "Order".
package lesson07_delivery;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.json.JSONObject;

final class SameKey {

    private static volatile String item = "";

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
        String key = item;
        socket.emit("order", new JSONObject(new TreeMap<>(Map.of("key", key, "item", item))));
    }

    static void options(IO.Options options) {
        options.reconnection = true;
    }
}
