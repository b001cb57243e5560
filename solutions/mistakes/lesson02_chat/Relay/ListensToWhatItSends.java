// mistake: M-EVTNAME
// Your server does what a server does that does not listen for `say`: it listens for nothing yet, or
// for `said`.
// The clients emit `say`: that is the name on the wire, look at the frames. No handler runs, nobody
// hears anything, and nobody complains: an event without a listener is no error in Socket.IO. `said` is
// what the server sends, not what comes in.
// Two of the ten lines open a handler. Take the one with the name that the clients use.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

final class Relay {

    static void configure(SocketIONamespace chat) {
        AtomicInteger count = new AtomicInteger();
        chat.addEventListener("said", String.class, (client, text, ack) -> {
            int number = count.incrementAndGet();
            String line = number + ". " + text;
            chat.getBroadcastOperations().sendEvent("said", line);
            ack.sendAckData(number);
        });
    }
}
