// mistake: -
// Ada's last tab is closed, and the others hear nothing.
// Your server counts tabs that come, and none that go. So ada stays online for ever, and when she
// comes back, nobody is told, either.
// The disconnect listener has to count down, and to tell the others when a person's last tab has
// gone.
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
    }

    static List<String> sorted(Collection<String> people) {
        return people.stream().sorted().toList();
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
