// right: it asks the socket whether it is connected
package lesson06_wire;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

final class BackAgain {

    private static final Set<String> TOPICS = ConcurrentHashMap.newKeySet();

    private static volatile String status = "offline";
    private static volatile boolean closed;
    private static volatile Socket page;

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on(Socket.EVENT_DISCONNECT, args -> closed = args[0].equals("io server disconnect"));
        socket.on("news", args -> screen.accept(String.valueOf(args[0])));
        socket.on(Socket.EVENT_CONNECT, any -> {
            closed = false;
            for (String topic : TOPICS) {
                socket.emit("subscribe", topic);
            }
        });
        page = socket;
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
        if (page.connected()) {
            return "online";
        }
        return closed ? "closed by the server" : "offline";
    }

    static void options(IO.Options options) {
        options.reconnection = true; // as by default
    }
}
