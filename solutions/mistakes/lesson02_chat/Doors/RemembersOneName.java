// mistake: -
// Your server does what a server does that keeps one name for all who leave. Grace left and ada
// left, and the others read twice that the same one has left. One variable has room for one name,
// and many people are here at the same time. The disconnect listener is handed the client that has
// gone: `nameOf` still reads its name.
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
