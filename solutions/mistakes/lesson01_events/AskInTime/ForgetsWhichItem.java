// mistake: -
// Your page does what a page does that keeps the item in one place for all customers: two came
// at once, and both answers stand beside the second item. By the time an answer arrives, the
// next customer may have been there. Keep the item in a local variable of the listener: the
// answer's method can still read it.
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
