// mistake: -
// has: (?s)void unfollow\((?:(?!static ).)*connected\(\)(?:(?!static ).)*TOPICS\s*\.remove
// The user unfollowed a topic offline, and your client subscribed to it again when the line was back.
// Your `unfollow` asks whether the socket is connected before it takes the topic out of `TOPICS`.
// Offline, it doesn't come that far, so the topic is still there for the next connection.
// What the user follows doesn't depend on the line. Only what is emitted does.
package lesson06_wire;

import io.socket.client.IO;
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
            status = "online";
            for (String topic : TOPICS) {
                socket.emit("subscribe", topic);
            }
        });
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
        if (socket.connected() && TOPICS.remove(topic)) {
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
