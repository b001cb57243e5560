// mistake: -
// Your server does what a server does that forgets the name before it uses it.
// The others read that somebody unknown has left: the name was taken out of the map first, and looked
// up afterwards.
// `remove` returns what it removes: keep that in a variable and send it. Or keep no map at all: the
// handshake of a client that has gone can still be read.
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
