// mistake: -
// Your page does what a page does that shows only texts with letters in them, without the blanks
// around them. An empty message is a message too, and the newsroom knows why it sent one. Show each
// text as it came.
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
