// mistake: -
// Your client asks only once for each item. Two customers wanted tea, and the second one got no
// line.
// An item isn't a customer: each `customer` event is another customer, whatever the item.
// Emit `price` and show a line each time.
package lesson01_events;

import io.socket.client.AckWithTimeout;
import io.socket.client.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

final class AskInTime {

    static void talk(Socket socket, Consumer<String> screen) {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        socket.on("customer", args -> {
            String item = (String) args[0];
            if (!asked.add(item)) {
                return;
            }
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
