// mistake: -
// Your server does what a server does that keeps the first client, and answers that one for ever.
// Ada and grace both said hello, and both answers went to ada. The handler is one piece of code for
// all clients. Each time it runs, its first parameter is the client whose event it is: answer that
// one.
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
