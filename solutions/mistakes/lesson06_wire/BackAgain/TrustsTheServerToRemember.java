// mistake: M-CSR
// lacks: (?:EVENT_CONNECT\b|"connect"|EVENT_RECONNECT\b|"reconnect")(?:(?!static )[\s\S])*(?:emit|TOPICS|follow|\(socket\b)|TOPICS\s*\.(?:clear|removeAll)\(|\.once\(\s*(?:Socket\.)?(?:EVENT_CONNECT\b|"connect")
// Your client subscribes once, and not again after an interruption.
// The server's subscriptions belong to a connection, and that connection has ended. Nobody has told
// the new one what the user follows.
// Only your client knows that. When does it have to say it again?
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
