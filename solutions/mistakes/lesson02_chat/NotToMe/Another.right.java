// right: it loops over all clients and skips the one with the sender's session id
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class NotToMe {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            String name = client.getHandshakeData().getSingleUrlParam("name");
            for (SocketIOClient one : chat.getAllClients()) {
                if (!one.getSessionId().equals(client.getSessionId())) {
                    one.sendEvent("said", name + ": " + text);
                }
            }
        });
    }
}
