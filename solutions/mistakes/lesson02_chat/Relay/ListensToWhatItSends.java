// mistake: M-EVTNAME
// Your server has no listener for `say`: it has none yet, or it listens for `said`.
// The clients emit `say`, as the frames show, so no handler runs and nobody hears anything. An
// event without a listener causes no error. `said` is what the server sends.
// Two of the ten lines begin a handler. Take the one with the name that the clients emit.
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
