// mistake: -
// Your server does what a server does that passes on only lines with letters in them. Grace said an
// empty line, and the others did not hear of it. The page promises every text as it is, the empty
// one too. Send each line, without a condition.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class NotToMe {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            if (!text.isBlank()) {
                chat.getBroadcastOperations().sendEvent("said", client, lineOf(client, text.strip()));
            }
        });
    }

    static String lineOf(SocketIOClient speaker, String text) {
        return speaker.getHandshakeData().getSingleUrlParam("name") + ": " + text;
    }
}
