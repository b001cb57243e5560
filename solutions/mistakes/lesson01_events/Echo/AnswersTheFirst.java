// mistake: -
// Your server keeps the first client and sends every answer to it. Ada and grace both said hello,
// and both answers went to ada.
// One handler serves all clients. Each time it runs, its first parameter is the client that emitted
// the event.
// Call `sendEvent` on that parameter.
package lesson01_events;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicReference;

final class Echo {

    static void configure(SocketIONamespace chat) {
        AtomicReference<SocketIOClient> known = new AtomicReference<>();
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            known.compareAndSet(null, client);
            known.get().sendEvent("hello", text);
        });
    }
}
