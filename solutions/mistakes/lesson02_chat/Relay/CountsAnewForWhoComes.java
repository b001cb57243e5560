// mistake: -
// Your server sets the counter back when a client connects or leaves. Joan connected, and her line
// got a number that was already used.
// The number belongs to the chat, not to the clients in it. Only a new line changes the counter.
// Look for what changes it when a client connects or leaves, and remove that.
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
