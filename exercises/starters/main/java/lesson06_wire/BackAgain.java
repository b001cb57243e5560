package lesson06_wire;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * BackAgain: a reader of news who is back after each interruption, with what was followed before.
 *
 * <p>The page calls {@code follow} and {@code unfollow} when its user presses a button, and shows {@code
 * status}. The client emits {@code subscribe} and {@code unsubscribe} with a topic; the server sends {@code
 * news} with a text. A subscription ends with its connection.
 *
 * <p>The page: lessons/lesson06_wire/BackAgain.adoc
 */
final class BackAgain {

    /** What the user follows now. */
    private static final Set<String> TOPICS = ConcurrentHashMap.newKeySet();

    private static volatile String status = "offline";

    static void talk(Socket socket, Consumer<String> screen) {
        // TODO 1: show the text of each "news" on the screen.
        // TODO 2: whenever the socket is connected, subscribe to everything in TOPICS.
        // TODO 4: set status: "online", "offline", or "closed by the server".
    }

    /** The user presses "Follow" for a topic. */
    static void follow(Socket socket, String topic) {
        if (topic.isBlank()) {
            return;
        }
        // TODO 1: remember the topic. If that's new, and the socket is connected, emit "subscribe" with it.
    }

    /** The user presses "Unfollow". */
    static void unfollow(Socket socket, String topic) {
        // TODO 3: forget the topic. If it was there, and the socket is connected, emit "unsubscribe" with it.
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
