// right: it keeps the names itself, and a client that was never announced isn't in the map
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class Doors {

    static void configure(SocketIONamespace chat) {
        Map<UUID, String> names = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            names.put(client.getSessionId(), name);
            chat.getBroadcastOperations().sendEvent("joined", client, name);
        }));
        chat.addDisconnectListener(client -> {
            String name = names.remove(client.getSessionId());
            if (name != null) {
                chat.getBroadcastOperations().sendEvent("left", client, name);
            }
        });
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
