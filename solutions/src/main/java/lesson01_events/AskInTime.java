package lesson01_events;

import io.socket.client.AckWithTimeout;
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
            socket.emit("price", item, new AckWithTimeout(300) {
                @Override
                public void onSuccess(Object... answer) {
                    screen.accept(item + ": " + answer[0]);
                }

                @Override
                public void onTimeout() {
                    cancelTimer(); // its thread would outlive the question
                    screen.accept(item + ": no answer");
                }
            });
        });
    }

    private AskInTime() {}
}
