// mistake: M-AI
// Your server sends a text of its own instead of the text that ada wrote.
// The server takes no part in the conversation: it passes each message on, so that grace reads what
// ada wrote.
// Look at the last argument of `sendEvent`. Which parameter of the handler holds ada's text?
package lesson00_first_chat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        BroadcastOperations everybody = chat.getBroadcastOperations();

        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            everybody.sendEvent("chat message", "Hello! How can I help you?");
        });
    }
}
