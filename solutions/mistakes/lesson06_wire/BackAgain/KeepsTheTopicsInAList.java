// mistake: -
// has: List<String>|ArrayList|Vector
// lacks: contains\(
// The user follows a topic a second time, and your client subscribes to it a second time. So the
// server sends each news of it twice.
// Your topics are in a list. A list takes the same value as often as it gets it, and its `add`
// returns `true` each time.
// What do you have to know before you emit, and which kind of collection can tell you?
package lesson06_wire;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

final class BackAgain {

    private static final List<String> TOPICS = new CopyOnWriteArrayList<>();

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
