// mistake: -
// Your server doesn't pass on an empty text. Grace sent one, and nobody heard it.
// The task asks for every text as it is, the empty one too: people decide what is worth sending,
// not the server.
// Send each text that arrives, without a condition.
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            if (!text.isBlank()) {
                chat.getBroadcastOperations().sendEvent("chat message", text);
            }
        });
    }
}
