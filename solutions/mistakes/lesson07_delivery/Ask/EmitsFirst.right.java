// right: it emits first, and the acknowledgement looks whether it's too late
package lesson07_delivery;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
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
        AtomicBoolean over = new AtomicBoolean();
        Ack whenItComes = values -> {
            if (over.compareAndSet(false, true)) {
                answer.complete(values.length == 0 ? "nothing" : values[0]);
            }
        };
        socket.emit(event, new Object[] {value}, whenItComes);
        Future<?> task = timer.schedule(
                () -> {
                    if (over.compareAndSet(false, true)) {
                        answer.completeExceptionally(new TimeoutException());
                    }
                },
                DEADLINE.toSeconds(),
                TimeUnit.SECONDS);
        answer.thenRun(() -> task.cancel(false));
        return answer;
    }
}
