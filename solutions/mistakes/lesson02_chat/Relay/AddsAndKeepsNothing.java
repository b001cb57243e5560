// mistake: -
// has: \.get\(\)\s*\+\s*1\b
// lacks: (?s)\.set\(|[cC]ompareAnd|accumulate|[uU]pdate|incrementAndGet\(|getAndIncrement\(|addAndGet\(|getAndAdd\(|\+\+|\+=|addEventListener\(.*new\s+Atomic
// Every line gets the number 1, because `count.get() + 1` computes a number and leaves the counter as
// it is: at the next line, `count.get()` is still 0.
// Two of the ten lines make a `number`. One of them adds 1, keeps it and reads the result in a single
// step. That matters because two clients can emit at the same moment, on two threads.
// Take that line instead.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

final class Relay {

    static void configure(SocketIONamespace chat) {
        AtomicInteger count = new AtomicInteger();
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            int number = count.get() + 1;
            String line = number + ". " + text;
            chat.getBroadcastOperations().sendEvent("said", line);
            ack.sendAckData(number);
        });
    }
}
