// mistake: -
// has: (?:EVENT_RECONNECT\b|"reconnect")(?:(?!EVENT_)[^}])*status\s*=
// lacks: (?:EVENT_CONNECT\b|"connect")(?:(?!EVENT_|"reconnect")[^}])*status\s*=
// The client has connected, and your page shows `offline`.
// `reconnect` is an event of the manager. It comes when the library is back after an interruption,
// and not when it has connected for the first time.
// Which event of the socket comes at each connection, the first one included?
package lesson06_wire;

import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

final class BackAgain {

    /** What the user follows now. */
    private static final Set<String> TOPICS = ConcurrentHashMap.newKeySet();

    private static volatile String status = "offline";

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("news", args -> screen.accept((String) args[0]));
        socket.on(Socket.EVENT_CONNECT, any -> {
            for (String topic : TOPICS) {
                socket.emit("subscribe", topic);
            }
        });
        socket.io().on(Manager.EVENT_RECONNECT, any -> status = "online");
        socket.on(Socket.EVENT_DISCONNECT, args -> {
            status = "io server disconnect".equals(args[0]) ? "closed by the server" : "offline";
        });
    }

    /** The user presses "Follow" for a topic. */
    static void follow(Socket socket, String topic) {
        if (topic.isBlank()) {
            return;
        }
        if (TOPICS.add(topic) && socket.connected()) {
            socket.emit("subscribe", topic);
        }
    }

    /** The user presses "Unfollow". */
    static void unfollow(Socket socket, String topic) {
        if (TOPICS.remove(topic) && socket.connected()) {
            socket.emit("unsubscribe", topic);
        }
    }

    /** What the page shows: {@code online}, {@code offline}, or {@code closed by the server}. */
    static String status() {
        return status;
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }

    private BackAgain() {}
}
