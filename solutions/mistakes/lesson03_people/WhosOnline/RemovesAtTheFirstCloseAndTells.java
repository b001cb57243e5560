// mistake: M-SOCKID
// Ada closed one of two tabs, and the others were told that she has gone. Her other tab is still
// open.
// When a tab closes, what counts is how many of that name are left. A set of names can't say that.
// If you keep a number for each name, check with which number it begins, and at which one your
// server takes the name off.
// Take it off when no tab is left.
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
            nameOf(client).ifPresent(online::remove);
            chat.getBroadcastOperations().sendEvent("online", client, sorted(online));
        });
    }

    static List<String> sorted(Collection<String> people) {
        return people.stream().sorted().toList();
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
