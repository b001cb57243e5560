// mistake: M-EMITSELF
// Your server does what a server does that answers the client it is talking to.
// In the handler, `client` is the one connection that the event came in on: what you send there
// reaches that connection and no other. Nothing is sent on the others, so their tabs stay empty.
// Look at the first line of configure: it makes something that stands for all the connections.
// Which of the two names belongs before `.sendEvent`?
package lesson00_first_chat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        BroadcastOperations everybody = chat.getBroadcastOperations();

        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            client.sendEvent("chat message", text);
        });
    }
}
