package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

/**
 * The message that never came: a page that stays empty although the newsroom sends.
 *
 * <p>Each message of the newsroom is shown once, as a line of its text, and nothing else is shown.
 * What the newsroom emits is written down in NeverCameContract, which stays as it is.
 *
 * <p>The page: lessons/lesson01_events/NeverCame.adoc
 */
final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("message", args -> screen.accept(args[0].toString()));
    }

    private NeverCame() {}
}
