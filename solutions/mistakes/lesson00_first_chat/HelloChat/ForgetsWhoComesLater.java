// mistake: -
// Your server sends only to the clients in a list of its own.
// Alan connected after the first message and isn't in that list, so he hears nothing, not even his
// own message. You don't need a list: at each send, `everybody` stands for all clients that are
// connected at that moment.
// Send with `everybody.sendEvent`.
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        List<SocketIOClient> readers = new CopyOnWriteArrayList<>();
        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            if (readers.isEmpty()) {
                readers.addAll(chat.getAllClients());
            }
            readers.forEach(reader -> reader.sendEvent("chat message", text));
        });
    }
}
