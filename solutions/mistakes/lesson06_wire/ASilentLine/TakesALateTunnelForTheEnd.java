// mistake: -
// has: setPingTimeout\(
// lacks: [tT]imer|[sS]chedul|Executor|Thread|P[io]ngListener
// Your server gives up a line that was silent for 10 seconds only.
// The timeout is how long a pong may take after a ping. If the ping falls into the tunnel, the
// pong comes when the tunnel is over.
// How long does the timeout have to be, so that a tunnel of 10 seconds ends before it?
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
        options.setPingInterval(20_000);
        options.setPingTimeout(9_000);
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
