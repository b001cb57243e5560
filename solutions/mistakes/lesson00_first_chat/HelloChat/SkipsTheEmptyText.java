// mistake: -
// Your server does what a server does that passes on only what has letters in it. Grace sent an
// empty text, and nobody heard it. What is worth saying is for people to decide: the page promises
// that every text is passed on as it is. Send each text that comes in, without a condition.
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
