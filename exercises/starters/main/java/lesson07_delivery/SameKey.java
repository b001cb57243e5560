package lesson07_delivery;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.json.JSONObject;

/**
 * SameKey: an order that is sent again has the key that it had.
 *
 * <p>The page calls {@code order} when its user presses "Order", and {@code again} when the user presses "Try again".
 * The client emits {@code order} with a key and an item. The shop takes orders with the same key for one order.
 *
 * <p>The page: lessons/lesson07_delivery/SameKey.adoc
 */
final class SameKey {

    private static volatile String item = "";

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("receipt", values -> screen.accept("receipt for " + values[0]));
    }

    /** The user presses "Order". */
    static void order(Socket socket, String wanted) {
        item = wanted;
        send(socket);
    }

    /** The user presses "Try again", since no receipt has come. */
    static void again(Socket socket) {
        if (!item.isEmpty()) {
            send(socket);
        }
    }

    private static void send(Socket socket) {
        // TODO 1: each try gets a new key, so the shop takes each try for one more order.
        String key = UUID.randomUUID().toString();
        socket.emit("order", new JSONObject(new TreeMap<>(Map.of("key", key, "item", item))));
    }

    static void options(IO.Options options) {
        options.reconnection = true;
    }

    private SameKey() {}
}
