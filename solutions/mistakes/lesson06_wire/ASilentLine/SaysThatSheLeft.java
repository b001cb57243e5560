// mistake: M-SOCKID
// Your server keeps ada on the list, and still tells the others that she left, or that she came.
// For them, nothing has changed: she was here all the time, with one connection or another.
// Send an event only where the list has changed.
package lesson06_wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class ASilentLine {

    static void options(Configuration options) {
        options.setPingInterval(10_000);
        options.setPingTimeout(15_000);
    }

    static void configure(SocketIONamespace chat) {
        Map<String, SocketIOClient> present = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            present.put(name, client);
            chat.getBroadcastOperations().sendEvent("came", client, name);
        }));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            if (present.remove(name, client)) {
                chat.getBroadcastOperations().sendEvent("left", name);
            }
        }));
        chat.addEventListener("who", String.class, (client, none, ack) -> ack.sendAckData(listed(present.keySet())));
    }

    /** The names in their order, with commas between them. */
    static String listed(Collection<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    /** The name that the client gave when it connected, as in {@code ?name=ada}, or empty. */
    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
