// mistake: -
// At the deadline, your future completes as if an answer had come, and the screen shows a price.
// A future can end in two ways. One that ends with a value says to its reader: here is the answer.
// Look for the method of `CompletableFuture` that ends it with an exception.
package lesson07_delivery;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

final class Ask {

    static final Duration DEADLINE = Duration.ofSeconds(3);

    @SuppressWarnings("FutureReturnValueIgnored") // the screen shows how it ends
    static void talk(Socket socket, Consumer<String> screen, ScheduledExecutorService timer) {
        socket.on("customer", values -> {
            String item = (String) values[0];
            ask(socket, timer, "price", item)
                    .whenComplete((price, problem) -> screen.accept(
                            problem instanceof TimeoutException ? item + ": no answer" : item + " costs " + price));
        });
    }

    static CompletableFuture<Object> ask(Socket socket, ScheduledExecutorService timer, String event, Object value) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        Future<?> deadline = timer.schedule(
                () -> answer.complete(null), DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        socket.emit(event, value, (Ack) values -> {
            deadline.cancel(false);
            answer.complete(values.length == 0 ? "nothing" : values[0]);
        });
        return answer;
    }
}
