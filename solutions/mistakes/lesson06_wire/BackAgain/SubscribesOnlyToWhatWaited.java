// mistake: M-CSR
// has: (?:EVENT_CONNECT\b|"connect")(?:(?!\.on\()[\s\S])*(?!TOPICS)\b[A-Za-z]\w*\.(?:poll\w*|pop|clear|removeFirst|drainTo|removeAll)\(
// lacks: TOPICS\s*\.(?:clear|removeAll)\(|\.once\(|EVENT_RECONNECT\b|"reconnect"
// Your connect listener tells the server what has waited, and empties that. What was followed before
// the interruption isn't in it.
// The new connection has no subscription at all: the server has forgotten those of the old one, too.
// What does the user follow at that moment, and where is all of it?
package lesson06_wire;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

final class BackAgain {

    private static final Set<String> TOPICS = ConcurrentHashMap.newKeySet();

    private static final Queue<String> WAITING = new ConcurrentLinkedQueue<>();

    private static volatile String status = "offline";

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("news", args -> screen.accept((String) args[0]));
        socket.on(Socket.EVENT_CONNECT, any -> {
            status = "online";
            while (!WAITING.isEmpty()) {
                socket.emit("subscribe", WAITING.poll());
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
        if (!TOPICS.add(topic)) {
            return;
        }
        if (socket.connected()) {
            socket.emit("subscribe", topic);
        } else {
            WAITING.add(topic);
        }
    }

    static void unfollow(Socket socket, String topic) {
        WAITING.remove(topic);
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
