// right: the sender is looked up by the id of the connection, and is the same client
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            chat.getClient(client.getSessionId()).sendEvent("hello", text);
        });
    }
}
