// mistake: M-STORE
// has: (==|!=|>|<|>=|<=)\s*[012]\b|\.add\(|::add\b|contains(Key|Value)?\(|::contains|putIfAbsent|\.put\(|\.equals\(|\.isEmpty\(|\.get\(
// Ada's second tab heard no list. Your server sends the list only when it changes, and a second tab
// changes nothing.
// A client that connects knows nothing yet, and nobody sends it later what was sent before.
// Send the list to each client that connects. Only the others need a change to hear it.
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
                chat.getBroadcastOperations().sendEvent("online", sorted(tabs.keySet()));
            }
        }));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            if (tabs.computeIfPresent(name, (any, count) -> count == 1 ? null : count - 1) == null) {
                chat.getBroadcastOperations().sendEvent("online", sorted(tabs.keySet()));
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
