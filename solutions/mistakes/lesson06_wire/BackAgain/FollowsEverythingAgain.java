// mistake: -
// has: (?:forEach\(|for ?\()[^;]*follow\((?:socket|s),
// has: if \(TOPICS\.add\(
// lacks: TOPICS\s*\.(?:clear|removeAll)\(|\.once\(\s*(?:Socket\.)?(?:EVENT_CONNECT\b|"connect")
// Your connect listener calls `follow` for each topic, and nothing is subscribed on the new
// connection.
// `follow` emits only for a topic that is new to `TOPICS`. All of these are in it, so `add`
// returns `false` for each of them.
// What the user follows has stayed the same. It's the server that has forgotten it, so what has to
// happen there doesn't depend on what is new.
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
                follow(socket, topic);
            }
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
