// mistake: M-EVTNAME
// Your page does what a page does that listens to both names: each message is shown, and so is
// the number of messages. The contract has two events whose names look alike. Only one of them
// carries a text for the screen. Keep the listener for that one, and take the other away.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("messages", args -> screen.accept(args[0].toString()));
        socket.on("message", args -> screen.accept(args[0].toString()));
    }
}
