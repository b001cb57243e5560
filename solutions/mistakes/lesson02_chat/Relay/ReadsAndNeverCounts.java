// mistake: -
// Your server does what a server does that looks at the counter and never moves it.
// `count.get()` reads the number and leaves it where it was, so every line is number 0.
// Two of the ten lines make a `number`. The other one adds one and reads the result in a single
// step; that matters because two clients may speak at the same moment, on two threads, and each of
// the two must get a number of its own.
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
