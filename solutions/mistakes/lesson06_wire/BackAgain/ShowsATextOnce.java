// mistake: -
// has: news
// Three news with the same text came, and your page shows that text once.
// A text that comes again is another news: its topic, or its moment, is another one. The server sends
// the news of a topic twice if it's subscribed twice. The page can't tell these two cases apart by the
// text.
// So look at how often each topic is subscribed, and show what comes.
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
        Set<String> shown = ConcurrentHashMap.newKeySet();
        socket.on("news", args -> {
            String text = (String) args[0];
            if (shown.add(text)) {
                screen.accept(text);
            }
        });
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
