// mistake: M-ECHO
// Your server sends `said` to everyone, the sender included, so she hears her own line.
// Her page has already shown that line, and now shows it twice. The page can't tell the copy from
// the same words said by somebody else.
// The server knows whose event it is. Give `sendEvent` that client to leave out: after the event's
// name, before the data.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class NotToMe {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", lineOf(client, text));
        });
    }

    static String lineOf(SocketIOClient speaker, String text) {
        return speaker.getHandshakeData().getSingleUrlParam("name") + ": " + text;
    }
}
