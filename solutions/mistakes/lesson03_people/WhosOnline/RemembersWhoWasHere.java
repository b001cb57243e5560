// mistake: -
// Ada left and came back, and grace wasn't told that she's online again.
// Your server takes her for known: what decides that a person is new still has her name from the
// first time.
// A person is new when no other tab of hers is open now. Decide with the number of tabs, or forget
// the name when the last tab is closed.
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class WhosOnline {

    static void configure(SocketIONamespace chat) {
        Map<String, Integer> tabs = new ConcurrentHashMap<>();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        chat.addConnectListener(client -> {
            nameOf(client).ifPresent(name -> tabs.merge(name, 1, Integer::sum));
            boolean first = nameOf(client).map(seen::add).orElse(false);
            client.sendEvent("online", sorted(tabs.keySet()));
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
