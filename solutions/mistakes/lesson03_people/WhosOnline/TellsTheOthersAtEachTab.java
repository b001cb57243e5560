// mistake: -
// Grace heard the same list twice: again when ada opened a second tab.
// That tab changes nothing for the others. With many people and many tabs, most of such events
// would say nothing new.
// Tell the client that connects, always. Tell the others only when a person's first tab has come.
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
            nameOf(client).ifPresent(name -> tabs.merge(name, 1, Integer::sum));
            client.sendEvent("online", sorted(tabs.keySet()));
            if (nameOf(client).isPresent()) {
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
