// mistake: M-ECHO
// Your server sends to everyone except the sender: grace reads the message, ada doesn't.
// If the second argument of `sendEvent` is a client, that client is left out. Lesson 02 needs that.
// Here ada's page waits for the server to send her message back.
// Look at the arguments between the event's name and the text.
package lesson00_first_chat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        BroadcastOperations everybody = chat.getBroadcastOperations();

        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            everybody.sendEvent("chat message", client, text);
        });
    }
}
