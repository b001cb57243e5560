// mistake: M-EMITSELF
// Your server sends `said` to the sender only: ada hears her own line, and grace hears nothing.
// In the handler, `client` is the one connection that the event came in on, and what is sent there
// reaches no other.
// Two of the ten lines send `said`. Take the one that sends to everyone.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

final class Relay {

    static void configure(SocketIONamespace chat) {
        AtomicInteger count = new AtomicInteger();
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            int number = count.incrementAndGet();
            String line = number + ". " + text;
            client.sendEvent("said", line);
            ack.sendAckData(number);
        });
    }
}
