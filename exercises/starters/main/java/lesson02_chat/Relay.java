package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Relay: everyone hears each line, with its number.
 *
 * <p>A client emits {@code say} with a text. Everyone who is connected, including the sender, hears
 * {@code said} with the number of the line and the text: {@code 1. hi}, then {@code 2. hello}. The
 * acknowledgement of {@code say} carries the number. An {@link AtomicInteger} counts.
 *
 * <p>The page: lessons/lesson02_chat/Relay.adoc
 */
final class Relay {

    static void configure(SocketIONamespace chat) {
        // TODO 1: build the relay from these lines, below the last of them. Seven belong in it,
        // three don't. Uncomment a line and move it to its place; one of them is the closing line.

        //     ack.sendAckData(number);
        // });
        //     int number = count.get();
        //     String line = number + ". " + text;
        //     client.sendEvent("said", line);
        // chat.addEventListener("say", String.class, (client, text, ack) -> {
        //     int number = count.incrementAndGet();
        // chat.addEventListener("said", String.class, (client, text, ack) -> {
        //     chat.getBroadcastOperations().sendEvent("said", line);
        // AtomicInteger count = new AtomicInteger();

    }

    private Relay() {}
}
