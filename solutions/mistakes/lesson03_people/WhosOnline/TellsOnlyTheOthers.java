// mistake: -
// Ada connected, and heard no list. Your server tells everyone except the client that has just
// connected.
// In Doors that was right: a client doesn't need to hear that it has joined. Here it needs the
// list, since it knows nothing yet.
// Send the list to that client, too.
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
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            if (tabs.merge(name, 1, Integer::sum) == 1) {
                chat.getBroadcastOperations().sendEvent("online", client, sorted(tabs.keySet()));
            }
        }));
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
