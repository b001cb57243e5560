// mistake: -
// Your page does what a page does that remembers which texts it has shown. The newsroom sent the
// same text twice, and that is two messages: the second one is missing. A message is known by its
// arrival, not by its words. Show each one that comes.
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
