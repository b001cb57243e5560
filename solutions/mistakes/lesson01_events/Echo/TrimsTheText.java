// mistake: -
// Your server changes the text before it sends it back. Grace sent spaces and an empty text, and
// she heard something else or nothing.
// An echo that changes the text proves less: the client can't compare it with what it sent.
// Send the text as it came, the empty one too.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            if (!text.isBlank()) {
                client.sendEvent("hello", text.strip());
            }
        });
    }
}
