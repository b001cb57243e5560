// mistake: -
// Your client shows each message twice, because it has two listeners for one event.
// A second `on` doesn't replace the first. Both listeners stay, and both run.
// Keep one: change the event's name in the listener that was there, and add no other.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("message", args -> screen.accept(args[0].toString()));
        socket.on("message", args -> screen.accept(args[0].toString()));
    }
}
