// mistake: -
// Your server does what a server does that passes on only lines with letters in them. Grace said an
// empty line, and it got no number and reached nobody. The page promises every text as it is, the
// empty one too: a relay does not decide what is worth saying. Take the number and send the line
// without a condition.
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
