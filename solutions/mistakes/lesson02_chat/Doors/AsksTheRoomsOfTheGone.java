// mistake: -
// Your server does what a server does that asks a client who has gone where it was.
// `joined` arrives, `left` never does: when the disconnect listener runs, the client has been taken
// out of every room, and `getAllRooms()` is empty. So the loop sends nothing, and throws nothing.
// (JavaScript has an event `disconnecting`, before that; this library has none.)
// What you need of somebody who has left must be kept by you, or come with the handshake, which stays
// readable. The others are still reached by `chat.getBroadcastOperations()`.
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
