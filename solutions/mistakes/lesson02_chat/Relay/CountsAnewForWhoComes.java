// mistake: -
// Your server does what a server does that begins to count again when somebody comes or goes. Joan
// came, and her line got a number that was given out before. The number belongs to the chat, not to
// those who are in it: nobody who comes changes what has been said. Nothing but a new line changes
// the counter.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

final class Relay {

    static void configure(SocketIONamespace chat) {
        AtomicInteger count = new AtomicInteger();
        chat.addConnectListener(client -> count.set(0));
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            int number = count.incrementAndGet();
            chat.getBroadcastOperations().sendEvent("said", number + ". " + text);
            ack.sendAckData(number);
        });
    }
}
