// mistake: -
// `joined` arrives, but `left` never does.
// When the disconnect listener runs, the client is already out of every room: `getAllRooms()` is
// empty, so the loop sends nothing and throws nothing. (JavaScript has an earlier event,
// `disconnecting`; netty-socketio has none.)
// The handshake of a client that has left can still be read; anything else you must keep yourself.
// `chat.getBroadcastOperations()` still reaches the others.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Optional;

final class Doors {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> nameOf(client)
                .ifPresent(name -> chat.getBroadcastOperations().sendEvent("joined", client, name)));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            for (String room : client.getAllRooms()) {
                chat.getRoomOperations(room).sendEvent("left", client, name);
            }
        }));
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
