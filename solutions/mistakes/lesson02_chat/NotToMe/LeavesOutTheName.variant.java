// variant of: LeavesOutTheName
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Predicate;

final class NotToMe {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            String name = client.getHandshakeData().getSingleUrlParam("name");
            Predicate<SocketIOClient> same =
                    one -> name.equals(one.getHandshakeData().getSingleUrlParam("name"));
            chat.getBroadcastOperations().sendEvent("said", same, name + ": " + text);
        });
    }
}
