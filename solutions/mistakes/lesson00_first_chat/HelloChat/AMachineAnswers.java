// mistake: M-AI
// Your server does what a server does that makes up an answer of its own.
// Nobody talks with the server here: ada and grace talk with each other, and the server only passes
// on what they wrote. Grace should read ada's text, as ada wrote it.
// Look at the last argument of `sendEvent`: which variable holds what ada wrote?
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
