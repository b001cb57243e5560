// mistake: M-TRUST
// Your server knows clients by their names alone. Two clients are called ada. When one of them
// left, the name was removed, and no `left` was sent for the other.
// Several clients can give the same name, but each connection has its own session id.
// Keep what you remember under the session id, or read the name of the client that has left.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class Doors {

    static void configure(SocketIONamespace chat) {
        Set<String> here = ConcurrentHashMap.newKeySet();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            here.add(name);
            chat.getBroadcastOperations().sendEvent("joined", client, name);
        }));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            if (here.remove(name)) {
                chat.getBroadcastOperations().sendEvent("left", client, name);
            }
        }));
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
