// mistake: M-SOCKID
// After an interruption, "Try again" made a second order: your key comes from the socket's id.
// An id belongs to a connection, and the new connection has a new one. While the client is offline
// it has none at all.
// Make a key that doesn't depend on the connection, and keep it until the next order.
package lesson07_delivery;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.json.JSONObject;

final class SameKey {

    private static volatile String item = "";
    private static final AtomicInteger ORDERS = new AtomicInteger();

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("receipt", values -> screen.accept("receipt for " + values[0]));
    }

    static void order(Socket socket, String wanted) {
        item = wanted;
        ORDERS.incrementAndGet();
        send(socket);
    }

    static void again(Socket socket) {
        if (!item.isEmpty()) {
            send(socket);
        }
    }

    private static void send(Socket socket) {
        String key = socket.id() + "-" + ORDERS.get();
        socket.emit("order", new JSONObject(new TreeMap<>(Map.of("key", key, "item", item))));
    }

    static void options(IO.Options options) {
        options.reconnection = true;
    }
}
