// mistake: M-PERCONN
// has: (?s)void follow\((?:(?!static ).)*\.on\(\s*"news"
// Your client adds a listener for `news` with each topic that the user follows. With two topics there
// are two, and each of them shows each news, whatever its topic is.
// A listener belongs to the socket and to an event's name. It knows nothing of topics, and it stays.
// How many listeners for `news` does this page need, and which method runs only once?
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

    private static volatile Consumer<String> shown;

    static void talk(Socket socket, Consumer<String> screen) {
        shown = screen;
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
        if (TOPICS.add(topic)) {
            socket.on("news", args -> shown.accept((String) args[0]));
            if (socket.connected()) {
                socket.emit("subscribe", topic);
            }
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
