// mistake: M-SOCKID
// lacks: getAllClients\(\)
// Ada is here once, and `who` names her twice.
// You keep an entry for each connection, and `who` goes through all of them. While the server still
// counts ada's old connection, she has two.
// Nobody hears `came` twice, so another part of your code tells persons from connections. What does
// the answer have to do with a name that is there twice?
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
        Map<SocketIOClient, String> present = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            boolean isHere = present.containsValue(name);
            present.put(client, name);
            if (!isHere) {
                chat.getBroadcastOperations().sendEvent("came", client, name);
            }
        }));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            present.remove(client);
            if (!present.containsValue(name)) {
                chat.getBroadcastOperations().sendEvent("left", name);
            }
        }));
        chat.addEventListener("who", String.class, (client, none, ack) -> ack.sendAckData(listed(present.values())));
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
