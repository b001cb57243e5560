// mistake: M-POLL
// Your page does what a page does that asks for messages: the newsroom heard an event from it,
// and has no listener for that. Nobody has to ask. The connection stays open, and the newsroom
// sends each message when there is one. Listen for the event that the contract names, and emit
// nothing.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("messages", args -> screen.accept(args[0].toString()));
        socket.on(Socket.EVENT_CONNECT, args -> socket.emit("messages"));
    }
}
