// variant of: BlocksTheListener
package lesson01_events;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

final class AskInTime {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("customer", args -> {
            String item = (String) args[0];
            var price = new AtomicReference<Object>("no answer");
            socket.emit("price", item, (Ack) values -> price.set(values[0]));
            pause();
            screen.accept(item + ": " + price.get());
        });
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
