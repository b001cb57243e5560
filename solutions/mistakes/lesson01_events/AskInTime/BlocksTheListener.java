// mistake: M-BLOCK
// The shop answered, but your screen says `no answer`, because your listener waits for the answer.
// All listeners of a client run on one thread. While yours waits there, no answer can be handed
// over.
// Emit, and return at once. An `AckWithTimeout` has a method for the answer and one for the
// deadline, and each is called later.
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
