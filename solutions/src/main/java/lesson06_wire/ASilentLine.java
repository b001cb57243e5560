package lesson06_wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * ASilentLine: who is here, if a line can fall silent without being closed.
 *
 * <p>Each client gives a name when it connects. The others hear {@code came} with the name of a person who
 * comes, and {@code left} with the name of one who is gone. {@code who} is acknowledged with all names. A line
 * that is silent for 10 seconds is a tunnel; after 30 seconds the person is gone.
 *
 * <p>The page: lessons/lesson06_wire/ASilentLine.adoc
 */
final class ASilentLine {

    static void options(Configuration options) {
        options.setPingInterval(10_000);
        options.setPingTimeout(15_000);
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

    private ASilentLine() {}
}
