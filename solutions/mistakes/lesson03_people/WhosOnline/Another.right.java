// right: it keeps the list of tabs, and asks how often a name is in it
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

final class WhosOnline {

    private static final List<String> TABS = new CopyOnWriteArrayList<>();

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> {
            boolean first = nameOf(client).filter(name -> !TABS.contains(name)).isPresent();
            nameOf(client).ifPresent(TABS::add);
            if (first) {
                chat.getBroadcastOperations().sendEvent("online", client, people());
            }
            client.sendEvent("online", people());
        });
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            TABS.remove(name);
            if (!TABS.contains(name)) {
                chat.getBroadcastOperations().sendEvent("online", client, people());
            }
        }));
    }

    private static List<String> people() {
        return TABS.stream().distinct().sorted().toList();
    }

    static List<String> sorted(Collection<String> people) {
        return people.stream().sorted().toList();
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
