// mistake: -
// Your page does what a page does that lets each deadline keep its thread. What the screen shows is
// right. But every question that stayed without an answer has left a thread behind, and a shop that
// is silent for a day leaves thousands. AckWithTimeout stops its timer when an answer comes; when
// none does, that is left to you. Call `cancelTimer()` first thing in onTimeout.
package lesson01_events;

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
                    screen.accept(item + ": no answer");
                }
            });
        });
    }
}
