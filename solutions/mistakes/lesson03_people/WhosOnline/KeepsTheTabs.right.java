// right: it keeps the tabs of each person, and a person without tabs is removed
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class WhosOnline {

    static void configure(SocketIONamespace chat) {
        Map<String, Set<UUID>> tabs = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> {
            nameOf(client).ifPresent(name -> {
                Set<UUID> own = tabs.computeIfAbsent(name, any -> ConcurrentHashMap.newKeySet());
                own.add(client.getSessionId());
                if (own.size() == 1) {
                    chat.getBroadcastOperations().sendEvent("online", client, sorted(tabs.keySet()));
                }
            });
            client.sendEvent("online", sorted(tabs.keySet()));
        });
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            Set<UUID> own = tabs.get(name);
            own.remove(client.getSessionId());
            if (own.isEmpty()) {
                tabs.remove(name);
                chat.getBroadcastOperations().sendEvent("online", client, sorted(tabs.keySet()));
            }
        }));
    }

    static List<String> sorted(Collection<String> people) {
        return people.stream().sorted().toList();
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
