// right: it acknowledges before it sends the line, so the sender learns the number first
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

final class Relay {

    static void configure(SocketIONamespace chat) {
        AtomicInteger count = new AtomicInteger();
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            int number = count.incrementAndGet();
            ack.sendAckData(number);
            String line = number + ". " + text;
            chat.getBroadcastOperations().sendEvent("said", line);
        });
    }
}
