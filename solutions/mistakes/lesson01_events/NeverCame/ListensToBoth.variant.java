// variant of: ListensToBoth
package lesson01_events;

import io.socket.client.Socket;
import java.util.List;
import java.util.function.Consumer;

final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        for (String event : List.of("message", "messages")) {
            socket.on(event, args -> screen.accept(String.valueOf(args[0])));
        }
    }
}
