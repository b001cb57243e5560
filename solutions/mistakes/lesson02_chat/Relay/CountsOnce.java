// mistake: -
// has: (?s)\bconfigure\(.*(incrementAndGet\(|getAndIncrement\(|addAndGet\(|getAndAdd\(|\+\+|\+=).*addEventListener\(\s*"say"
// lacks: (?s)addEventListener\(\s*"say".*(incrementAndGet\(|getAndIncrement\(|addAndGet\(|getAndAdd\(|\+\+|\+=|new\s+(Atomic|Long)|\+\s*1\b)
// Every line gets the number 1. Your server counts once, when `configure` runs, and the handler uses
// what came of that again and again.
// `configure` runs once, but the body of the handler runs for each event.
// Ask of each line that you have placed how often it has to run, and look which side of the
// handler's first line it's on.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

final class Relay {

    static void configure(SocketIONamespace chat) {
        AtomicInteger count = new AtomicInteger();
        int number = count.incrementAndGet();
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            String line = number + ". " + text;
            chat.getBroadcastOperations().sendEvent("said", line);
            ack.sendAckData(number);
        });
    }
}
