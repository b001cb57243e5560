package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Optional;
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
            // TODO 1: no key: acknowledge "invalid". Else put the key into `names`, and acknowledge "ok".
            // TODO 2: if another client has the name, acknowledge "taken" instead.
        });
        // TODO 3: when a client has left, remove its name from `names`.
        // TODO 4: when a client gets another name, remove the one that it had before.
    }

    /** The key of a name, such as {@code ada} for {@code " Ada "}; empty if the name is invalid. */
    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }

    private Names() {}
}
