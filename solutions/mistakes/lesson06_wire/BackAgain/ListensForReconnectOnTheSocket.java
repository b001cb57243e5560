// mistake: -
// has: (?<!io\(\))\.on\(\s*(?:Manager\.)?(?:EVENT_RECONNECT\b|"reconnect")
// lacks: io\(\)\s*\.on\(\s*(?:Manager\.)?(?:EVENT_RECONNECT\b|"reconnect")|TOPICS\s*\.(?:clear|removeAll)\(|\.once\(
// Your client is back, and subscribes to nothing. Its listener for `reconnect` never runs.
// `reconnect` is an event of the manager, which is `socket.io()`. A socket has no event of that name,
// and `on` takes any name without complaint.
// Which event does the socket itself have for each new connection?
package lesson06_wire;

import io.socket.client.IO;
import io.socket.client.Manager;
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
        });
        socket.on(Manager.EVENT_RECONNECT, any -> {
            TOPICS.forEach(topic -> socket.emit("subscribe", topic));
        });
        socket.on(Socket.EVENT_DISCONNECT, args -> {
            status = "io server disconnect".equals(args[0]) ? "closed by the server" : "offline";
        });
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
