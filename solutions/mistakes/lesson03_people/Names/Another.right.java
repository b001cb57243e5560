// right: it locks, so that only one thread at a time looks and puts, and keeps the client as the value
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

final class Names {

    static void configure(SocketIONamespace chat, ConcurrentMap<String, Object> names) {
        Object lock = new Object();
        chat.addEventListener("name", String.class, (client, name, ack) -> {
            synchronized (lock) {
                String key = keyOf(name).orElse("");
                Object owner = key.isEmpty() ? null : names.get(key);
                boolean free = owner == null || owner == client;
                if (!key.isEmpty() && free) {
                    names.values().remove(client);
                    names.put(key, client);
                }
                ack.sendAckData(key.isEmpty() ? "invalid" : free ? "ok" : "taken");
            }
        });
        chat.addDisconnectListener(client -> {
            synchronized (lock) {
                names.values().remove(client);
            }
        });
    }

    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }
}
