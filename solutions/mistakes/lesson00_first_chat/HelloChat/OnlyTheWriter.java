// mistake: M-EMITSELF
// Your server sends each message back to its sender only, so the other tab stays empty.
// In the handler, `client` is the connection that the event came in on. What you send there reaches
// that connection and no other.
// Look at the first line of `configure`: it makes an object that stands for all connections. Which
// belongs before `.sendEvent`: that object, or `client`?
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
