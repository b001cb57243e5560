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
            // TODO 1: send hello with the same text back to this client, and to no other one.
        });
    }

    private Echo() {}
}
