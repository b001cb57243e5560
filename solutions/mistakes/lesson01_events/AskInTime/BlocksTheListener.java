// mistake: M-BLOCK
// Your page does what a page does that waits inside its listener: the shop answered, and the
// screen says that it did not. All listeners of a client run on one thread. While yours waits
// there, the answer cannot be handed over. Ask, and return at once. The answer and the silence
// each have a method of AckWithTimeout that is called later.
package lesson01_events;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

final class AskInTime {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("customer", args -> {
            String item = (String) args[0];
            var answer = new CompletableFuture<Object>();
            socket.emit("price", item, (Ack) values -> answer.complete(values[0]));
            try {
                screen.accept(item + ": " + answer.get(300, TimeUnit.MILLISECONDS));
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                screen.accept(item + ": no answer");
            }
        });
    }
}
