// right: it counts the connections of each person
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
        options.setPingInterval(14_000);
        options.setPingTimeout(16_000);
    }

    static void configure(SocketIONamespace chat) {
        Map<String, Integer> present = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            if (present.merge(name, 1, Integer::sum) == 1) {
                chat.getBroadcastOperations().sendEvent("came", client, name);
            }
        }));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            if (present.computeIfPresent(name, (any, count) -> count == 1 ? null : count - 1) == null) {
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
