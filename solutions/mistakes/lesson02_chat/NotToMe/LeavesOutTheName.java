// mistake: M-TRUST
// Your server does what a server does that leaves out everybody with the speaker's name.
// Two people are called ada. When one of them speaks, the other is left out too. A name is what
// somebody says about herself: the handshake carries it, and nobody checks it. A connection is what
// the server knows for itself.
// In the handler, which argument is the speaker's connection?
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class NotToMe {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            for (SocketIOClient one : chat.getAllClients()) {
                if (!nameOf(one).equals(nameOf(client))) {
                    one.sendEvent("said", lineOf(client, text));
                }
            }
        });
    }

    static String lineOf(SocketIOClient speaker, String text) {
        return nameOf(speaker) + ": " + text;
    }

    private static String nameOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("name");
    }
}
