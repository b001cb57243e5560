// mistake: M-SOCKID
// Your client tells the server its old id, and expects to be recognised.
// An id belongs to a connection, and the server has forgotten that one with all its subscriptions.
// What does the server have to know about the new connection?
package lesson06_wire;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

final class BackAgain {

    private static final Set<String> TOPICS = ConcurrentHashMap.newKeySet();

    private static volatile String status = "offline";
    private static String id;

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("news", args -> screen.accept((String) args[0]));
        socket.on(Socket.EVENT_CONNECT, any -> {
            status = "online";
            if (id != null) {
                socket.emit("resume", id);
            }
            id = socket.id();
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
