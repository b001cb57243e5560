// mistake: -
// The others hear that somebody unknown has left: your server removes the name from its map before
// it looks the name up.
// `remove` returns what it removes. Keep that in a variable, and send it. Or keep no map at all:
// the handshake of a client that has left can still be read.
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
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(given -> {
            names.remove(client.getSessionId());
            String name = names.getOrDefault(client.getSessionId(), "unknown");
            chat.getBroadcastOperations().sendEvent("left", client, name);
        }));
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
