// right: the task cancels nothing, and the future is the one that whenComplete returns
package lesson07_delivery;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
        CompletableFuture<Object> reply = new CompletableFuture<>();
        Runnable late = () -> reply.completeExceptionally(new TimeoutException(event));
        var task = timer.schedule(late, DEADLINE.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture<Object> answer = reply;
        socket.emit(event, value, (Ack) values -> {
            if (task.cancel(false)) {
                reply.complete(values.length == 0 ? "nothing" : values[0]);
            }
        });
        return answer;
    }
}
