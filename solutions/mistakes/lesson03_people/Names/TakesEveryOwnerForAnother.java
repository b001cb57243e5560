// mistake: -
// has: (?s)putIfAbsent\([^;]*?\)\s*[!=]=\s*null\s*[;)?]|\b(\w+)\s*=\s*names\.putIfAbsent\([^;]*;(?=.*\b\1\s*[!=]=\s*null)(?!.*\b\1\b(?!\s*[!=]=\s*null))|isNull\(\s*names\.putIfAbsent
// lacks: names\.get(OrDefault)?\(|\|\||equals\([^;]*client\.get\(|client\.get\([^;]*\.equals\(|client\.get\([^;]*;[\s\S]*?putIfAbsent
// Ada asked again for the name that she has, and was told that it's taken.
// `putIfAbsent` returns what was in the map before. Your server takes every such value for somebody
// else's, but here it's ada's own.
// Compare the value with the client that asks.
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
            if (names.putIfAbsent(key.get(), me) != null) {
                ack.sendAckData("taken");
            } else {
                names.entrySet()
                        .removeIf(each ->
                                each.getValue().equals(me) && !each.getKey().equals(key.get()));
                ack.sendAckData("ok");
            }
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
