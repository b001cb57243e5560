// mistake: M-ECHO
// Your server does what a server does that tells everybody, the one who has just arrived included.
// When the connect listener runs, the newcomer is already among the connections of the chat, so a
// send to everybody reaches her too: grace reads that grace has joined.
// Leave her out, as in NotToMe: the connection to skip stands between the event's name and the data.
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
