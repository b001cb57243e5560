package lesson01_events;

import io.socket.client.Socket;
import java.util.function.Consumer;

/**
 * Ask in time: a question with a deadline.
 *
 * <p>When the shop emits {@code customer} with an item, ask {@code price} for that item, and wait
 * 300 milliseconds at most. The screen shows one line for each customer: {@code tea: 3}, or
 * {@code tea: no answer}. An answer that comes too late isn't shown.
 *
 * <p>The page: lessons/lesson01_events/AskInTime.adoc
 */
final class AskInTime {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("customer", args -> {
            String item = (String) args[0];
            // TODO 1: emit price with the item and an AckWithTimeout of 300 milliseconds.
        });
    }

    private AskInTime() {}
}
