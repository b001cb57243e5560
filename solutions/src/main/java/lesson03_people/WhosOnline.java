package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * WhosOnline: a list of people that counts their tabs.
 *
 * <p>Each client should hear {@code online} with the list of people when it connects. The others should
 * hear the new list only if it has changed: when the first tab of a person has come, or the last one has
 * gone. A client without a name isn't in the list.
 *
 * <p>The page: lessons/lesson03_people/WhosOnline.adoc
 */
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
