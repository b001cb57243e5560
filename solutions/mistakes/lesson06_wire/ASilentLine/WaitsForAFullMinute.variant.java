// variant of: WaitsForAFullMinute
package lesson06_wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

final class ASilentLine {

    static void options(Configuration options) {
        options.setPingInterval(10_000);
        options.setPingTimeout(60_000);
    }

    static void configure(SocketIONamespace chat) {
        List<String> present = new CopyOnWriteArrayList<>();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            present.add(name);
            chat.getBroadcastOperations().sendEvent("came", client, name);
        }));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            present.remove(name);
            chat.getBroadcastOperations().sendEvent("left", name);
        }));
        chat.addEventListener("who", String.class, (client, none, ack) -> ack.sendAckData(listed(present)));
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
