// mistake: -
// Your server sends each message to everyone, and to its sender once more. Grace reads ada's
// message once, ada reads it twice.
// "Everyone" includes the sender, so the second call gives her a second copy.
// Look for two calls of `sendEvent` in the handler. The task changes one word and adds no line.
package lesson00_first_chat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        BroadcastOperations everybody = chat.getBroadcastOperations();

        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            client.sendEvent("chat message", text);
            everybody.sendEvent("chat message", text);
        });
    }
}
