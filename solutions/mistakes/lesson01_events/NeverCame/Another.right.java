// right: a catch-all listener that lets one event through
package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.onAnyIncoming(args -> {
            if (args[0].equals("message")) {
                screen.accept(args[1].toString());
            }
        });
    }
}
