// right: it computes the owner in one step, and remembers each client's key with the client
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
            Object owner = names.compute(key.get(), (any, old) -> old == null ? me : old);
            if (!owner.equals(me)) {
                ack.sendAckData("taken");
                return;
            }
            String old = client.get("name");
            if (old != null && !old.equals(key.get())) {
                names.remove(old, me);
            }
            client.set("name", key.get());
            ack.sendAckData("ok");
        });
        chat.addDisconnectListener(client -> {
            String old = client.get("name");
            if (old != null) {
                names.remove(old, client.getSessionId());
            }
        });
    }

    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }
}
