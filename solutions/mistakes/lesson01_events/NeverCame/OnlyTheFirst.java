// mistake: -
// Your page does what a page does that listens once: the first message is shown, and the second
// is not. once takes the listener away after its first event. on keeps it. Use on.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.once("message", args -> screen.accept(args[0].toString()));
    }
}
