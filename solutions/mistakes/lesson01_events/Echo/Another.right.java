// right: it looks the sender up by the session id, and gets the same client
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            chat.getClient(client.getSessionId()).sendEvent("hello", text);
        });
    }
}
