// mistake: -
// Your client shows every event: it showed who is typing, and a number, as if they were messages.
// A catch-all listener is useful to find out what arrives, but it's too much for the screen.
// Listen only for the event that carries a message.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.onAnyIncoming(args -> screen.accept(args[1].toString()));
    }
}
