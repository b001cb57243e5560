// mistake: -
// Your server announces each name only once. Joan left and came back, and the others weren't told
// of her second arrival.
// Each client that connects has arrived, however often the same person comes.
// Send `joined` each time, and keep no list of names that were announced.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class Doors {

    static void configure(SocketIONamespace chat) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            if (known.add(name)) {
                chat.getBroadcastOperations().sendEvent("joined", client, name);
            }
        }));
        chat.addDisconnectListener(client ->
                nameOf(client).ifPresent(name -> chat.getBroadcastOperations().sendEvent("left", client, name)));
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
