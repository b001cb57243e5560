// mistake: M-BLOCK
// Your method waits for the answer before it returns, and it runs in a listener.
// All listeners of a client run on one thread. While yours waits there, no acknowledgement can be
// handed over, and no other customer is asked about.
// Return the future at once: the code that gets it decides what to do when it ends.
package lesson07_delivery;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
        socket.emit(event, value, (Ack) values -> answer.complete(values.length == 0 ? "nothing" : values[0]));
        try {
            answer.get(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            answer.completeExceptionally(new TimeoutException());
        }
        return answer;
    }
}
