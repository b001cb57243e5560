// mistake: M-ALIVE
// has: setPingInterval
// has: setPingTimeout
// lacks: \.get\(\w+\) ?!= ?\w+ ?&&|!\w+\.get\(\w+\)\.equals\(\w+\) ?&&
// Your server still counts a silent line as alive after 30 seconds.
// Nothing on a silent line says that it's gone. The server sends a ping, waits for the answer, and
// gives up when none has come: that takes the interval and the timeout together.
// Add your two numbers, and compare the sum with 30 seconds. If it's less, look at what your
// disconnect listener does.
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
        options.setPingInterval(25_000);
        options.setPingTimeout(20_000);
    }

    static void configure(SocketIONamespace chat) {
        Map<String, SocketIOClient> present = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            if (present.put(name, client) == null) {
                chat.getBroadcastOperations().sendEvent("came", client, name);
            }
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
