// mistake: M-ECHO
// Your server tells everyone, the client that has just connected included: grace hears that grace
// has joined.
// When the connect listener runs, she's already one of the chat's connections, so a send to
// everyone reaches her, too.
// Leave her out, as in NotToMe: the client to leave out goes between the event's name and the data.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Optional;

final class Doors {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> nameOf(client)
                .ifPresent(name -> chat.getBroadcastOperations().sendEvent("joined", name)));
        chat.addDisconnectListener(client -> nameOf(client)
                .ifPresent(name -> chat.getBroadcastOperations().sendEvent("left", name)));
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
