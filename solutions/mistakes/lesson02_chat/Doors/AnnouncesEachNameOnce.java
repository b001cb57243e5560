// mistake: -
// Your server does what a server does that remembers whom it has announced. Joan left and came
// back, and the others were not told of her second arrival. Whoever connects has arrived, however
// often. Send the notice each time, and keep no list of who has been announced.
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
