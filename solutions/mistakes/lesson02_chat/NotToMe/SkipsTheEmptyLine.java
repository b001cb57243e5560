// mistake: -
// Your server doesn't pass on an empty line. Grace said one, and the others didn't hear it.
// The task asks for every text as it is, the empty one too.
// Send each text as it came, without a condition.
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
