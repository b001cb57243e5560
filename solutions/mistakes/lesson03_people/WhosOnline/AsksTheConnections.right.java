// right: it keeps nothing, and asks the connections that the chat has
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class WhosOnline {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> {
            client.sendEvent("online", people(chat));
            if (nameOf(client).isPresent() && tabs(chat, client) == 1) {
                chat.getBroadcastOperations().sendEvent("online", client, people(chat));
            }
        });
        chat.addDisconnectListener(client -> {
            if (nameOf(client).isPresent() && tabs(chat, client) == 0) {
                chat.getBroadcastOperations().sendEvent("online", client, people(chat));
            }
        });
    }

    private static long tabs(SocketIONamespace chat, SocketIOClient of) {
        return chat.getAllClients().stream()
                .filter(one -> nameOf(one).equals(nameOf(of)))
                .count();
    }

    private static List<String> people(SocketIONamespace chat) {
        return chat.getAllClients().stream()
                .flatMap(one -> nameOf(one).stream())
                .distinct()
                .sorted()
                .toList();
    }

    static List<String> sorted(Collection<String> people) {
        return people.stream().sorted().toList();
    }

    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }
}
