// mistake: -
// has: \.(set|put|replace|compute|getAndSet)\(
// Grace was refused ada's name. Then she got another one, and now ada's name is free, although ada
// is still there.
// When a client gets a name, your server removes the one that it takes for the client's old name.
// Here that's a name that grace asked for and didn't get.
// Look at when you remember a client's name: before you know whether it gets it, or after?
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
            String before = client.get("name");
            client.set("name", key.get());
            Object owner = names.putIfAbsent(key.get(), me);
            if (owner != null && !owner.equals(me)) {
                ack.sendAckData("taken");
                return;
            }
            if (before != null && !before.equals(key.get())) {
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
