// mistake: M-RETRY1
// The user pressed "Try again", and the shop has two orders: their keys differ.
// A key says which order it is. A key that is made anew at "Try again", in whichever method,
// belongs to the try.
// Which code runs once for each order, and not for a try?
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
        String key = UUID.randomUUID().toString();
        socket.emit("order", new JSONObject(new TreeMap<>(Map.of("key", key, "item", item))));
    }

    static void options(IO.Options options) {
        options.reconnection = true;
    }
}
