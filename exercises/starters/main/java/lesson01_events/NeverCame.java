package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

/**
 * The message that never came: a page that stays empty although the newsroom sends.
 *
 * <p>The screen shows one line for each message, its text, and nothing else. NeverCameContract
 * describes what the newsroom emits; don't change it.
 *
 * <p>The page: lessons/lesson01_events/NeverCame.adoc
 */
final class NeverCame {

    static void talk(Socket socket, Consumer<String> screen) {
        // TODO 1: no message is ever shown. Compare this line with the contract, and fix it.
        socket.on("messages", args -> screen.accept(args[0].toString()));
    }

    private NeverCame() {}
}
