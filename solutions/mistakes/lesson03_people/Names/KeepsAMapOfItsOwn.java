// mistake: -
// The answers are right, but the map that was handed in is empty.
// Either your server keeps the names somewhere else, or it removes from the map what it has put.
// The test needs the given map: it stops two threads between a look and a put there, so that a race
// happens at every run.
// Use the parameter `names` for everything that your server remembers, and check what removes from it.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

final class Names {

    static void configure(SocketIONamespace chat, ConcurrentMap<String, Object> names) {
        ConcurrentMap<String, UUID> own = new java.util.concurrent.ConcurrentHashMap<>();
        chat.addEventListener("name", String.class, (client, name, ack) -> {
            Optional<String> key = keyOf(name);
            if (key.isEmpty()) {
                ack.sendAckData("invalid");
                return;
            }
            UUID me = client.getSessionId();
            UUID owner = own.putIfAbsent(key.get(), me);
            ack.sendAckData(owner == null || owner.equals(me) ? "ok" : "taken");
        });
        chat.addDisconnectListener(client -> own.values().removeIf(client.getSessionId()::equals));
    }

    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }
}
