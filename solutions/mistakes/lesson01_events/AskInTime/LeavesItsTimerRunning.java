// mistake: -
// Each question without an answer leaves a thread behind. What the screen shows is right.
// `AckWithTimeout` stops its timer when an answer comes. When none comes, that's your job. If a
// shop is silent for a day, thousands of threads are left.
// Call `cancelTimer()` first in `onTimeout`.
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
