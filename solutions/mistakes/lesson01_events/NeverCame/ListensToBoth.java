// mistake: M-EVTNAME
// Your client listens for two events, so it shows each message and also the number of messages.
// The contract has two events whose names look alike, and only one of them carries a text for the
// screen.
// Keep the listener for that one, and remove the other.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("messages", args -> screen.accept(args[0].toString()));
        socket.on("message", args -> screen.accept(args[0].toString()));
    }
}
