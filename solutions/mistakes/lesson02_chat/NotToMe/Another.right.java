// right: it goes through all the connections and skips the one whose id is the speaker's
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
