// mistake: -
// Your client keeps the item in one variable for all customers. Two customers came at once, and
// both lines name the second item.
// When a line is written, the next customer may already have changed that variable.
// Keep the item in a local variable of the listener. The methods of `AckWithTimeout` can still read
// it there.
package lesson01_events;

import io.socket.client.AckWithTimeout;
import io.socket.client.Socket;
import java.util.function.Consumer;

final class AskInTime {

    private static volatile String item;

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("customer", args -> {
            item = (String) args[0];
            socket.emit("price", item, new AckWithTimeout(300) {
                @Override
                public void onSuccess(Object... answer) {
                    screen.accept(item + ": " + answer[0]);
                }

                @Override
                public void onTimeout() {
                    cancelTimer();
                    screen.accept(item + ": no answer");
                }
            });
        });
    }
}
