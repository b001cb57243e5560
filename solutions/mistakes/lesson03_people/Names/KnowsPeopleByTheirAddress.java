// mistake: M-SOCKID
// Grace got a name, and when ada got hers, grace's was gone from the map. Your server gives up the
// name of another client.
// What tells two clients apart is the session id. An address doesn't: all in one house or company
// share it.
// Remove an entry only if its value is the client that has just got another name.
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

final class Names {

    static void configure(SocketIONamespace chat, ConcurrentMap<String, Object> names) {
        chat.addEventListener("name", String.class, (client, name, ack) -> {
            Optional<String> key = keyOf(name);
            if (key.isEmpty()) {
                ack.sendAckData("invalid");
                return;
            }
            String me = addressOf(client);
            Object owner = names.putIfAbsent(key.get(), me);
            if (owner != null && !owner.equals(me)) {
                ack.sendAckData("taken");
                return;
            }
            names.entrySet()
                    .removeIf(
                            each -> each.getValue().equals(me) && !each.getKey().equals(key.get()));
            ack.sendAckData("ok");
        });
        chat.addDisconnectListener(client -> names.values().removeIf(addressOf(client)::equals));
    }

    private static String addressOf(SocketIOClient client) {
        return client.getRemoteAddress().toString().replaceFirst(":[0-9]+$", "");
    }

    /** The key of a name, such as {@code ada} for {@code " Ada "}; empty if the name is invalid. */
    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }

    private Names() {}
}
