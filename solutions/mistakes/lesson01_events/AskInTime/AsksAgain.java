// mistake: M-RETRY1
// Your client asks the shop a second time when the deadline is over. The shop gets `price` twice
// for one customer, and a late answer can still be shown.
// Each customer gets one question and one line.
// When the time is over, show `no answer` and emit nothing.
package lesson01_events;

import io.socket.client.Ack;
import io.socket.client.AckWithTimeout;
import io.socket.client.Socket;
import java.util.function.Consumer;

final class AskInTime {

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("customer", args -> {
            String item = (String) args[0];
            socket.emit("price", item, new AckWithTimeout(300) {
                @Override
                public void onSuccess(Object... answer) {
                    screen.accept(item + ": " + answer[0]);
                }

                @Override
                public void onTimeout() {
                    cancelTimer();
                    socket.emit("price", item, (Ack) late -> screen.accept(item + ": " + late[0]));
                    screen.accept(item + ": no answer");
                }
            });
        });
    }
}
