// mistake: -
// An answer came, and the task for its deadline is still scheduled.
// It would do nothing any more, since the future has ended. But it stays in the timer until then:
// with a thousand questions a second, three thousand of them wait there.
// `schedule` returns something that can be cancelled. Do that when the acknowledgement comes.
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
        socket.emit(event, value, (Ack) values -> answer.complete(values.length == 0 ? "nothing" : values[0]));
        return answer;
    }
}
