// mistake: M-EMITSELF
// Your server sends `said` to the sender only: ada hears her own line, and nobody else does. The
// task asks for the opposite.
// `client.sendEvent` reaches the one connection that the event came in on.
// Start with `chat.getBroadcastOperations()`, which stands for all connections, and name the client
// to leave out.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class NotToMe {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            client.sendEvent("said", lineOf(client, text));
        });
    }

    static String lineOf(SocketIOClient speaker, String text) {
        return speaker.getHandshakeData().getSingleUrlParam("name") + ": " + text;
    }
}
