// mistake: M-TRUST
// Your server leaves out everyone who has the sender's name. Two people are called ada: when one of
// them speaks, the other hears nothing.
// A name is what a client says about itself in the handshake, and nobody checks it. The server
// itself knows each connection.
// Which parameter of the handler is the sender's connection?
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
