// mistake: -
// Your server keeps one name for all clients. Grace left and ada left, and the others heard the
// same name twice.
// One variable holds one name, and many clients are connected at the same time.
// The disconnect listener gets the client that has left. `nameOf` can still read its name.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

final class Doors {

    static void configure(SocketIONamespace chat) {
        AtomicReference<String> known = new AtomicReference<>();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            known.compareAndSet(null, name);
            chat.getBroadcastOperations().sendEvent("joined", client, name);
        }));
        chat.addDisconnectListener(client -> nameOf(client)
                .ifPresent(name -> chat.getBroadcastOperations().sendEvent("left", client, known.get())));
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
