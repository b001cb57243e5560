// mistake: M-SOCKID
// Ada closed one of two tabs, and the others were told that she has gone. Her other tab is still
// open.
// A set knows that ada is here, but not how many tabs she has. So the first tab that closes removes
// her.
// Keep a number for each name, and remove the name when the last tab closes.
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class WhosOnline {

    static void configure(SocketIONamespace chat) {
        Set<String> online = ConcurrentHashMap.newKeySet();
        chat.addConnectListener(client -> {
            boolean first = nameOf(client).map(online::add).orElse(false);
            client.sendEvent("online", sorted(online));
            if (first) {
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
