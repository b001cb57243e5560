// mistake: M-POLL
// Your client asks for messages: it emits an event that the newsroom doesn't listen for.
// You don't need to ask. The connection stays open, and the newsroom emits each message when there
// is one.
// Emit nothing, and listen for the event that carries messages. The contract names it.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("messages", args -> screen.accept(args[0].toString()));
        socket.on(Socket.EVENT_CONNECT, args -> socket.emit("messages"));
    }
}
