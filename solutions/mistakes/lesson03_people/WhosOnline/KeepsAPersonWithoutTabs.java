// mistake: -
// Ada's last tab is closed, and the list that the others get still names her.
// When the list was made, the map still had her name: a name whose number is 0 is a key, too, and
// so is one that's removed only afterwards.
// First remove the name, then tell the others. `computeIfPresent` removes it if its function
// returns `null`.
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
            client.sendEvent("online", sorted(tabs.keySet()));
            if (first) {
                chat.getBroadcastOperations().sendEvent("online", client, sorted(tabs.keySet()));
            }
        });
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            if (tabs.merge(name, -1, Integer::sum) == 0) {
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
