// mistake: M-POLL
// Your server emits events of its own to find out who is there.
// The library does that already: its heartbeat asks each client with a ping, which the client's
// library answers, and no listener of a page hears it.
// Take your events out. Set the heartbeat's two times instead.
package lesson06_wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

final class ASilentLine {

    static void options(Configuration options) {
        options.setPingInterval(10_000);
        options.setPingTimeout(15_000);
    }

    static void configure(SocketIONamespace chat, ScheduledExecutorService timer) {
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
        timer.scheduleAtFixedRate(
                () -> chat.getBroadcastOperations().sendEvent("alive?", "say yes"), 5, 5, TimeUnit.SECONDS);
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
