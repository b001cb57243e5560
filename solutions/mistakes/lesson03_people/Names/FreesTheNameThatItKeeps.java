// mistake: -
// has: \.remove(If)?\(
// lacks: compute|merge
// Ada asked again for the name that she has, and was told `ok`. Then grace asked for it, and got
// `ok` as well.
// When a client gets a name, your server frees the one that it had before. Here both are the same,
// so ada's name is gone from the map, although she keeps it.
// Look at what you remove there, and whether it can be the key that you have just put.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

final class Names {

    static void configure(SocketIONamespace chat, ConcurrentMap<String, Object> names) {
        chat.addEventListener("name", String.class, (client, name, ack) -> {
            Optional<String> key = keyOf(name);
            if (key.isEmpty()) {
                ack.sendAckData("invalid");
                return;
            }
            UUID me = client.getSessionId();
            Object owner = names.putIfAbsent(key.get(), me);
            if (owner != null && !owner.equals(me)) {
                ack.sendAckData("taken");
                return;
            }
            String before = client.get("name");
            client.set("name", key.get());
            if (before != null) {
                names.remove(before);
            }
            ack.sendAckData("ok");
        });
        chat.addDisconnectListener(client -> names.values().removeIf(client.getSessionId()::equals));
    }

    /** The key of a name, such as {@code ada} for {@code " Ada "}; empty if the name is invalid. */
    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }

    private Names() {}
}
