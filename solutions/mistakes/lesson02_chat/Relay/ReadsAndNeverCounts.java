// mistake: -
// Every line gets the number 0, because `count.get()` reads the counter and doesn't change it.
// Two of the ten lines make a `number`. The other one adds 1 and reads the result in a single step.
// That matters because two clients can emit at the same moment, on two threads, and each line needs
// a number of its own.
// Take that line instead.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

final class Relay {

    static void configure(SocketIONamespace chat) {
        AtomicInteger count = new AtomicInteger();
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            int number = count.get();
            String line = number + ". " + text;
            chat.getBroadcastOperations().sendEvent("said", line);
            ack.sendAckData(number);
        });
    }
}
