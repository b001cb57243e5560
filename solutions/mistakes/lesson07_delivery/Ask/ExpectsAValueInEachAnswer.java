// mistake: M-ACKAUTO
// The shop acknowledged without a value, and your listener failed: it read the first value of an
// empty array.
// The answer had come, but your future waits until the deadline.
// An acknowledgement can be empty; netty-socketio sends such a one by itself. Look at
// `values.length` first.
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
                () -> answer.completeExceptionally(new TimeoutException()), DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        socket.emit(event, value, (Ack) values -> {
            answer.complete(values[0]);
            deadline.cancel(false);
        });
        return answer;
    }
}
