// right: it counts behind a name of the page that nobody else has
package lesson07_delivery;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.json.JSONObject;

final class SameKey {

    private static volatile String item = "";
    private static volatile String key = "";
    private static final String PAGE = UUID.randomUUID().toString();
    private static final AtomicInteger ORDERS = new AtomicInteger();

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("receipt", values -> screen.accept("receipt for " + values[0]));
    }

    static void order(Socket socket, String wanted) {
        item = wanted;
        key = PAGE + "-" + ORDERS.incrementAndGet();
        send(socket);
    }

    static void again(Socket socket) {
        if (!item.isEmpty()) {
            send(socket);
        }
    }

    private static void send(Socket socket) {
        socket.emit("order", new JSONObject(new TreeMap<>(Map.of("key", key, "item", item))));
    }

    static void options(IO.Options options) {
        options.reconnection = true;
    }
}
