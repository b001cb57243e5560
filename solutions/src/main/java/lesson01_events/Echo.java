package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

/**
 * Echo: a client that says hello hears it back.
 *
 * <p>A client emits {@code hello} with a text. That client, and no other, hears {@code hello} with
 * the same text.
 *
 * <p>The page: lessons/lesson01_events/Echo.adoc
 */
final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            client.sendEvent("hello", text);
        });
    }

    private Echo() {}
}
