package lesson07_delivery;

import io.socket.client.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Ask: a question, and a future that ends with its answer or with its deadline.
 *
 * <p>When the shop emits {@code customer} with an item, the counter asks {@code price} for it, and waits three
 * seconds at most. The screen shows {@code tea costs 3}, or {@code tea: no answer}.
 *
 * <p>The page: lessons/lesson07_delivery/Ask.adoc
 */
final class Ask {

    static final Duration DEADLINE = Duration.ofSeconds(3);

    /** The counter, which uses {@link #ask}. */
    @SuppressWarnings("FutureReturnValueIgnored") // the screen shows how it ends
    static void talk(Socket socket, Consumer<String> screen, ScheduledExecutorService timer) {
        socket.on("customer", values -> {
            String item = (String) values[0];
            ask(socket, timer, "price", item)
                    .whenComplete((price, problem) -> screen.accept(
                            problem instanceof TimeoutException ? item + ": no answer" : item + " costs " + price));
        });
    }

    /** Emits that event with that value, and returns at once: the future ends with the answer, or at the deadline. */
    static CompletableFuture<Object> ask(Socket socket, ScheduledExecutorService timer, String event, Object value) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        // TODO 1: emit the event with its value; the acknowledgement completes answer.
        // TODO 2: let timer end answer with a TimeoutException when DEADLINE has passed.
        // TODO 3: when the answer has come, cancel that task.
        return answer;
    }

    private Ask() {}
}
