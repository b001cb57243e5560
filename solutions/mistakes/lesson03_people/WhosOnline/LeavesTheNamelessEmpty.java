// mistake: -
// Alan gave no name, and heard no list.
// A client without a name isn't in the list, and the others don't hear of it. But it wants to know who is online.
// Which part of your connect listener depends on a name, and does it have to?
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class WhosOnline {

    static void configure(SocketIONamespace chat) {
        Map<String, Integer> tabs = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> {
            boolean first = nameOf(client)
                    .map(name -> tabs.merge(name, 1, Integer::sum) == 1)
                    .orElse(false);
            nameOf(client).ifPresent(name -> client.sendEvent("online", sorted(tabs.keySet())));
            if (first) {
                chat.getBroadcastOperations().sendEvent("online", client, sorted(tabs.keySet()));
            }
        });
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            if (tabs.computeIfPresent(name, (any, count) -> count == 1 ? null : count - 1) == null) {
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
