// mistake: -
// Your server sends `left` for a client whose arrival it didn't announce.
// Alan gave no name, so nobody was told that he joined. When he leaves, the others hear `left` all
// the same. Each `left` needs its `joined`.
// `nameOf` returns an `Optional`. If it's empty, do the same in both listeners: nothing.
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
