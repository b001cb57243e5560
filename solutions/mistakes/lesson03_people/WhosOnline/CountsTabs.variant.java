// variant of: CountsTabs
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class WhosOnline {

    static void configure(SocketIONamespace chat) {
        Map<UUID, String> names = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> {
            nameOf(client).ifPresent(name -> {
                names.put(client.getSessionId(), name);
                chat.getBroadcastOperations().sendEvent("online", client, sorted(names.values()));
            });
            client.sendEvent("online", sorted(names.values()));
        });
        chat.addDisconnectListener(client -> {
            if (names.remove(client.getSessionId()) != null) {
                chat.getBroadcastOperations().sendEvent("online", client, sorted(names.values()));
            }
        });
    }

    static List<String> sorted(Collection<String> people) {
        return people.stream().sorted().toList();
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
