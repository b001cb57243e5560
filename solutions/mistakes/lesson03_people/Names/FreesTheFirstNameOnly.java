// mistake: -
// Ada changed her name and left, and the map still holds a name of hers.
// What your disconnect listener removes isn't the name that she has now. A name that's remembered
// beside the map has to change with it.
// The map itself knows which entries are hers: those whose value is that client. Remove them when
// it leaves.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

final class Names {

    static void configure(SocketIONamespace chat, ConcurrentMap<String, Object> names) {
        Map<UUID, String> firstNames = new ConcurrentHashMap<>();
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
            firstNames.putIfAbsent(me, key.get());
            names.entrySet()
                    .removeIf(
                            each -> each.getValue().equals(me) && !each.getKey().equals(key.get()));
            ack.sendAckData("ok");
        });
        chat.addDisconnectListener(client -> {
            String name = firstNames.remove(client.getSessionId());
            if (name != null) {
                names.remove(name, client.getSessionId());
            }
        });
    }

    /** The key of a name, such as {@code ada} for {@code " Ada "}; empty if the name is invalid. */
    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }

    private Names() {}
}
