// mistake: -
// Your server announces only the first client that leaves. Grace left, and the others were told.
// Then ada left, and nobody was told.
// A flag or a field outside the listener lives as long as the server, so the first client that
// leaves changes it for all later ones.
// The listener runs for each client that leaves, and it doesn't need to remember anything.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

final class Doors {

    static void configure(SocketIONamespace chat) {
        AtomicBoolean told = new AtomicBoolean();
        chat.addConnectListener(client -> nameOf(client)
                .ifPresent(name -> chat.getBroadcastOperations().sendEvent("joined", client, name)));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            if (!told.getAndSet(true)) {
                chat.getBroadcastOperations().sendEvent("left", client, name);
            }
        }));
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
