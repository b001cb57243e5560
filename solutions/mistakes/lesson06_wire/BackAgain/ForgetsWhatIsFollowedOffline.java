// mistake: -
// has: (?s)void follow\((?:(?!static ).)*connected\(\)(?:(?!static ).)*TOPICS\s*\.add
// The user followed a topic offline, and your client didn't subscribe to it when the line was back.
// Your `follow` asks whether the socket is connected before it adds the topic to `TOPICS`. Offline, it
// doesn't come that far, so nobody knows of the topic later.
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
        if (socket.connected() && TOPICS.add(topic)) {
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
