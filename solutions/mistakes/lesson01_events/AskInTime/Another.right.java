// right: the event's values are in an array, and the deadline is an argument of its own
package lesson01_events;

import io.socket.client.AckWithTimeout;
import io.socket.client.Socket;
import java.util.function.Consumer;

final class AskInTime {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("customer", args -> ask(socket, (String) args[0], screen));
    }

    private static void ask(Socket socket, String item, Consumer<String> screen) {
        var deadline = new AckWithTimeout(300) {
            @Override
            public void onSuccess(Object... answer) {
                screen.accept(item + ": " + answer[0]);
            }

            @Override
            public void onTimeout() {
                cancelTimer();
                screen.accept(item + ": no answer");
            }
        };
        socket.emit("price", new Object[] {item}, deadline);
    }
}
