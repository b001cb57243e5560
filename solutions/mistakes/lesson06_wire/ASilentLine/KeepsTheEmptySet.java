// mistake: -
// has: Map<String, ?(?:Set|List|Collection|Queue)<
// lacks: \.remove\((?!(?:client|c|gone|socket)\))|compute(?!IfAbsent)|filter\(|removeIf|retain|entrySet|values\(\)
// The others have heard that ada left, and `who` still names her.
// Your map has a set of connections for each name. When the last connection has ended, the set is
// empty, and it stays in the map with its name. `keySet` has all names, whether their sets are
// empty or not.
// Look at what is done when somebody's last connection has ended.
package lesson06_wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class ASilentLine {

    static void options(Configuration options) {
        options.setPingInterval(10_000);
        options.setPingTimeout(15_000);
    }

    static void configure(SocketIONamespace chat) {
        Map<String, Set<SocketIOClient>> lines = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            Set<SocketIOClient> own = lines.computeIfAbsent(name, any -> ConcurrentHashMap.newKeySet());
            own.add(client);
            if (own.size() == 1) {
                chat.getBroadcastOperations().sendEvent("came", client, name);
            }
        }));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            Set<SocketIOClient> own = lines.get(name);
            own.remove(client);
            if (own.isEmpty()) {
                chat.getBroadcastOperations().sendEvent("left", name);
            }
        }));
        chat.addEventListener("who", String.class, (client, none, ack) -> ack.sendAckData(listed(lines.keySet())));
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
