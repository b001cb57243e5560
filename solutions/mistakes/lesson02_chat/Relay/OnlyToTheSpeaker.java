// mistake: M-EMITSELF
// Your server does what a server does that answers the speaker instead of telling the chat.
// In the handler, `client` is the one connection that the event came in on. What is sent there
// reaches that connection and no other, so ada reads her own line and grace reads nothing.
// Two of the ten lines send `said`: take the one that speaks to everybody.
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
