// mistake: -
// Your server does what a server does that says goodbye for somebody it never announced.
// Alan gave no name, so nobody was told that he came; when he goes, the others read that somebody
// has left. Each `left` must have its `joined`.
// `nameOf` returns an Optional: do the same thing in both listeners when it is empty, namely nothing.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Optional;

final class Doors {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> nameOf(client)
                .ifPresent(name -> chat.getBroadcastOperations().sendEvent("joined", client, name)));
        chat.addDisconnectListener(client -> chat.getBroadcastOperations()
                .sendEvent("left", client, nameOf(client).orElse("somebody")));
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
