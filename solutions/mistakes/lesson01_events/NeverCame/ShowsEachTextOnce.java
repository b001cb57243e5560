// mistake: -
// Your client remembers which texts it has shown, and doesn't show the same text again.
// The newsroom sent the same text twice. These are two messages, and the second one is missing:
// each arrival counts, whatever the text.
// Show every message that arrives.
package lesson01_events;

import io.socket.client.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        Set<String> shown = ConcurrentHashMap.newKeySet();
        socket.on("message", args -> {
            if (shown.add(args[0].toString())) {
                screen.accept(args[0].toString());
            }
        });
    }
}
