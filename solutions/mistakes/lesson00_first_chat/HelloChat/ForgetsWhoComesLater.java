// mistake: -
// Your server does what a server does that keeps a list of its readers. Alan came after the first
// line, and he is not in that list: he hears nothing, not even what he writes himself. `everybody`
// needs no list: at each send it stands for all who are connected at that moment.
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
