// mistake: -
// has: computeIfAbsent\([^;]*?\)\s*[!=]=\s*null|(\w+)\s*=\s*names\.computeIfAbsent\([^;]*;[\s\S]*?\b\1\s*[!=]=\s*null
// lacks: putIfAbsent
// Nobody has the name, ada asks for it, and is told that it's taken.
// `computeIfAbsent` returns what the map holds afterwards. If the name was free, that's the value
// that this call has just put, and never `null`.
// Whose value is it that you get back? Compare it with the client that asks.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

/**
 * Names: each name belongs to one client at a time.
 *
 * <p>A client asks {@code name} with the name that it wants, and gets one acknowledgement: {@code ok},
 * {@code taken} or {@code invalid}. The names are kept in the given map: {@code keyOf} returns the key,
 * and the value says which client has the name.
 *
 * <p>The page: lessons/lesson03_people/Names.adoc
 */
final class Names {

    static void configure(SocketIONamespace chat, ConcurrentMap<String, Object> names) {
        chat.addEventListener("name", String.class, (client, name, ack) -> {
            Optional<String> key = keyOf(name);
            if (key.isEmpty()) {
                ack.sendAckData("invalid");
                return;
            }
            UUID me = client.getSessionId();
            Object owner = names.computeIfAbsent(key.get(), any -> me);
            if (owner != null) {
                ack.sendAckData("taken");
                return;
            }
            names.entrySet()
                    .removeIf(
                            each -> each.getValue().equals(me) && !each.getKey().equals(key.get()));
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
