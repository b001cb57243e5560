// mistake: -
// Your page does what a page does that shows whatever arrives: it showed who is typing, and a
// number, as if they were messages. A catch-all listener is good for finding out what comes. It
// is too much for the screen. Listen for the one event that carries a message.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.onAnyIncoming(args -> screen.accept(args[1].toString()));
    }
}
