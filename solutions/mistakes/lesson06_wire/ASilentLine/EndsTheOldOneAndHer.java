// mistake: M-SOCKID
// has: \.disconnect\(\)
// has: \.remove\(\w+\)
// lacks: \.remove\(\w+, ?\w+\)|removeIf|== ?client\b|client ?==|equals\(client|client\.equals|getSessionId
// Ada has come back, and she is off the list. Your connect listener ends her old connection, and
// each end runs the disconnect listener.
// That one takes out the name, whichever of her connections has ended: here it was the old one,
// and the entry was about the new one already.
// When the listener runs, how can it tell whether the entry is about the connection that has
// ended?
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
            SocketIOClient old = present.put(name, client);
            if (old == null) {
                chat.getBroadcastOperations().sendEvent("came", client, name);
            } else {
                old.disconnect();
            }
        }));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            present.remove(name);
            chat.getBroadcastOperations().sendEvent("left", name);
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
