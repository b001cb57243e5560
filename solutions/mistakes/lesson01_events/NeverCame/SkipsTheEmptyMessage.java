// mistake: -
// Your client drops an empty text, and removes the spaces around the others.
// An empty message is a message too, and the task asks for each text as it is.
// Show each text as it came, without a condition.
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("message", args -> {
            String text = args[0].toString().strip();
            if (!text.isEmpty()) {
                screen.accept(text);
            }
        });
    }
}
