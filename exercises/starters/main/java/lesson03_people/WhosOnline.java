package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

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
        List<String> online = new CopyOnWriteArrayList<>();
        chat.addConnectListener(client -> {
            // TODO 1: a person with two tabs is in the list twice.
            nameOf(client).ifPresent(online::add);
            // TODO 2: the others hear a list that hasn't changed.
            chat.getBroadcastOperations().sendEvent("online", sorted(online));
        });
        chat.addDisconnectListener(client -> {
            // TODO 3: a person is gone when the last tab is, and the others hear only then.
            nameOf(client).ifPresent(online::remove);
            chat.getBroadcastOperations().sendEvent("online", client, sorted(online));
        });
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
