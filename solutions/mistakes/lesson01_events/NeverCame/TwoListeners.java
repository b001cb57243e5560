// mistake: -
// Your page does what a page does that has two listeners for one event: each message is shown
// twice. A second on does not replace the first. Both stay, and both run. Rename the event of
// the listener that is there, and add none.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("message", args -> screen.accept(args[0].toString()));
        socket.on("message", args -> screen.accept(args[0].toString()));
    }
}
