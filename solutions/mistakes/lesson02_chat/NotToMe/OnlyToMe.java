// mistake: M-EMITSELF
// Your server does what a server does that sends to the speaker alone.
// It is the asked thing turned round: ada hears her own line and nobody else hears it.
// `client.sendEvent` reaches the one connection that the event came in on. To reach the others, begin
// with all of them, `chat.getBroadcastOperations()`, and name the one to leave out.
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
