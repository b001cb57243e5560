// mistake: M-ECHO
// Your server does what a server does that sends to everybody.
// The speaker is connected like all the others, so she hears her own line too. Her page has shown it
// already: now it stands there twice. A page could throw the second one away, but only if it could
// tell it from the same words said by somebody else.
// The server knows whose event it is handling. Give `sendEvent` that client to leave out: before the
// data, after the name.
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
