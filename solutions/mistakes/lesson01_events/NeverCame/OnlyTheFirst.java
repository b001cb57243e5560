// mistake: -
// Your client shows the first message, but not the second.
// `once` adds a listener that is removed after its first event. `on` adds one that stays.
// Use `on`.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.once("message", args -> screen.accept(args[0].toString()));
    }
}
