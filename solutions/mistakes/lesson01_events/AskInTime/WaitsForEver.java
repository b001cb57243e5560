// mistake: M-ACKAUTO
// Your client asks without a deadline. While the shop is silent, the screen stays empty.
// A plain `Ack` runs only when an answer comes. If none comes, it never runs, and there's no error.
// Emit with an `AckWithTimeout`: one of its two methods runs, whatever the shop does.
package lesson01_events;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.function.Consumer;

final class AskInTime {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("customer", args -> {
            String item = (String) args[0];
            socket.emit(
                    "price", item, (Ack) answer -> screen.accept(item + ": " + answer[0]));
        });
    }
}
