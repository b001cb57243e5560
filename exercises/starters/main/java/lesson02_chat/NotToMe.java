package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

/**
 * NotToMe: everyone except the sender hears a line.
 *
 * <p>A client emits {@code say} with a text. All others hear {@code said} with the sender's name and
 * the text, {@code ada: hi}. The sender hears nothing: its page has already shown the line.
 *
 * <p>The page: lessons/lesson02_chat/NotToMe.adoc
 */
final class NotToMe {

    static void configure(SocketIONamespace chat) {
        // TODO 1: listen for "say"; send "said" with lineOf(client, text) to everyone.
        // TODO 2: leave the sender out.
    }

    /** The line that the others read: {@code ada: hi}. Two people can have the same name. */
    static String lineOf(SocketIOClient speaker, String text) {
        return speaker.getHandshakeData().getSingleUrlParam("name") + ": " + text;
    }

    private NotToMe() {}
}
