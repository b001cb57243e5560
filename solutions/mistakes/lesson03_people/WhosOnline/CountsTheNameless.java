// mistake: -
// Your server puts a name on the list for a client that gave none.
// A client without a name isn't a person in the list: it gets the list, and nobody hears of it.
// Count a tab only if `nameOf(client)` has a name.
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
            boolean first = tabs.merge(nameOf(client).orElse(""), 1, Integer::sum) == 1;
            client.sendEvent("online", sorted(tabs.keySet()));
            if (first) {
                chat.getBroadcastOperations().sendEvent("online", client, sorted(tabs.keySet()));
            }
        });
        chat.addDisconnectListener(client -> {
            if (tabs.computeIfPresent(nameOf(client).orElse(""), (any, count) -> count == 1 ? null : count - 1) == null) {
                chat.getBroadcastOperations().sendEvent("online", client, sorted(tabs.keySet()));
            }
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
