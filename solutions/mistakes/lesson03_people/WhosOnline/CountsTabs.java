// mistake: M-SOCKID
// Ada has two tabs, and the list names her twice. Your server counts connections, and shows them as
// people.
// A person can have any number of connections: tabs, a phone, a line that broke and came back.
// Count the tabs of each name, and show each name once.
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

final class WhosOnline {

    static void configure(SocketIONamespace chat) {
        List<String> online = new CopyOnWriteArrayList<>();
        chat.addConnectListener(client -> {
            nameOf(client).ifPresent(online::add);
            client.sendEvent("online", sorted(online));
            if (nameOf(client).isPresent()) {
                chat.getBroadcastOperations().sendEvent("online", client, sorted(online));
            }
        });
        chat.addDisconnectListener(client -> {
            if (nameOf(client).map(online::remove).orElse(false)) {
                chat.getBroadcastOperations().sendEvent("online", client, sorted(online));
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
