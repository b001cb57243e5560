// mistake: -
// has: (?s)addEventListener\(\s*"say"[^{]*\{.*(new\s+(Atomic\w+|Long\w+|int\b)|\bint\s+\w+\s*=\s*[01]\s*;)
// lacks: static\s+(final\s+)?(volatile\s+)?(Atomic\w+|Long\w+|int|long)\b|private\s+(final\s+)?(Atomic\w+|Long\w+|int|long)\b
// Your server begins a new count with every line, so every line is number 1.
// `configure` runs once, but the body of the handler runs for each event. A counter that is made in
// the body lives as long as one event.
// Anything that must be remembered from one event to the next is made before the handler is added.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

final class Relay {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            AtomicInteger count = new AtomicInteger();
            int number = count.incrementAndGet();
            String line = number + ". " + text;
            chat.getBroadcastOperations().sendEvent("said", line);
            ack.sendAckData(number);
        });
    }
}
