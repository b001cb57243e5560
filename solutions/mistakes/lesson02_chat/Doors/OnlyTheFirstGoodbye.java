// mistake: -
// Your server does what a server does that says goodbye once. Grace left, and the others were told;
// then ada left, and nobody heard of it. A flag or a field outside the listener lives as long as
// the server, so the first who leaves changes it for all who follow. The listener runs for each
// client that goes; it has to remember nothing.
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
