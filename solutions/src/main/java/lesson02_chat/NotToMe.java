package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

/**
 * NotToMe: everybody hears a line, except the one who said it.
 *
 * <p>A client emits {@code say} with a text. All the others hear {@code said} with the speaker's name
 * and the text, {@code ada: hi}. The speaker hears nothing: its page has shown the line already.
 *
 * <p>The page: lessons/lesson02_chat/NotToMe.adoc
 */
final class NotToMe {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, lineOf(client, text));
        });
    }

    /** The line that the others read: {@code ada: hi}. Two people may have the same name. */
    static String lineOf(SocketIOClient speaker, String text) {
        return speaker.getHandshakeData().getSingleUrlParam("name") + ": " + text;
    }

    private NotToMe() {}
}
