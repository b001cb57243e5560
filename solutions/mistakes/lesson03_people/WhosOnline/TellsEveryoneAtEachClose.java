// mistake: -
// has: addDisconnectListener
// Ada closed one of two tabs, and grace heard the same list again. Another tab of ada's is still
// open.
// The list changes only when a person's last tab is closed. Until then, and also if the client had
// no name, there's nothing new to tell.
// Send the list in the disconnect listener only if the name has gone from it.
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
        chat.addDisconnectListener(client -> {
            nameOf(client)
                    .ifPresent(name -> tabs.computeIfPresent(name, (any, count) -> count == 1 ? null : count - 1));
            chat.getBroadcastOperations().sendEvent("online", client, sorted(tabs.keySet()));
        });
    }

    /** The people in the order of their names. */
    static List<String> sorted(Collection<String> people) {
        return people.stream().sorted().toList();
    }

    /** The name that the client gave when it connected, as in {@code ?name=ada}, or empty. */
    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }

    private WhosOnline() {}
}
