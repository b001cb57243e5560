// mistake: -
// has: (?:EVENT_CONNECT_ERROR|"connect_error")(?:(?!\.on\()[\s\S])*closed by the server
// The server has closed the connection on purpose, and your page shows `offline`.
// Your code waits for a `connect_error`. That one comes when the client tries to connect and
// fails, as in a tunnel. A connection that ends is a `disconnect`, whoever ended it, and a closed
// one tries nothing.
// Which event comes at each end, and what is its first value?
package lesson06_wire;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

final class BackAgain {

    private static final Set<String> TOPICS = ConcurrentHashMap.newKeySet();

    private static volatile String status = "offline";

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("news", args -> screen.accept((String) args[0]));
        socket.on(Socket.EVENT_CONNECT, any -> {
            status = "online";
            for (String topic : TOPICS) {
                socket.emit("subscribe", topic);
            }
        });
        socket.on(Socket.EVENT_DISCONNECT, args -> status = "offline");
        socket.on(Socket.EVENT_CONNECT_ERROR, args -> status = "closed by the server");
    }

    static void follow(Socket socket, String topic) {
        if (topic.isBlank()) {
            return;
        }
        if (TOPICS.add(topic) && socket.connected()) {
            socket.emit("subscribe", topic);
        }
    }

    static void unfollow(Socket socket, String topic) {
        if (TOPICS.remove(topic) && socket.connected()) {
            socket.emit("unsubscribe", topic);
        }
    }

    static String status() {
        return status;
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
