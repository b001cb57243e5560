package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Relay: what one says, everybody hears, and every line has its number.
 *
 * <p>A client emits {@code say} with a text. Everybody who is connected, the speaker included, hears
 * {@code said} with the number of the line and the text: {@code 1. hi}, then {@code 2. hello}. The
 * speaker's {@code say} is acknowledged with the number. An {@link AtomicInteger} counts.
 *
 * <p>The page: lessons/lesson02_chat/Relay.adoc
 */
final class Relay {

    static void configure(SocketIONamespace chat) {
        AtomicInteger count = new AtomicInteger();
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            int number = count.incrementAndGet();
            String line = number + ". " + text;
            chat.getBroadcastOperations().sendEvent("said", line);
            ack.sendAckData(number);
        });
    }

    private Relay() {}
}
