// mistake: M-TRUST
// Your server does what a server does that knows people by their names alone. Two clients are
// called ada. When the first of them left, the name was struck off the list, and the second one
// left in silence. A name can be given twice; a connection is there once. Keep what you remember
// under the session id, or ask the client that has gone for its name.
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
