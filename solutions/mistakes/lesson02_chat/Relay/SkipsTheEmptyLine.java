// mistake: -
// Your server doesn't pass on an empty line. Grace said one: it got no number, and nobody heard it.
// The task asks for every text as it is, the empty one too. A relay doesn't decide what is worth
// saying.
// Take the number and send the line as it came, without a condition.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

final class Relay {

    static void configure(SocketIONamespace chat) {
        AtomicInteger count = new AtomicInteger();
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            if (!text.isBlank()) {
                int number = count.incrementAndGet();
                chat.getBroadcastOperations().sendEvent("said", number + ". " + text.strip());
                ack.sendAckData(number);
            }
        });
    }
}
