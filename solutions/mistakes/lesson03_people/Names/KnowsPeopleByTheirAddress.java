// mistake: M-SOCKID
// Your server takes two clients with the same address for one. Grace asked for a name, and ada
// lost hers.
// Many people share an address, such as all in one house or one company. The port behind it is a
// connection's own, but then the address says nothing that the session id doesn't say better.
// Tell clients apart by their session id.
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
