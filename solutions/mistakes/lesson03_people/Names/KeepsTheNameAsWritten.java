// mistake: M-TRUST
// Your server keeps each name exactly as the client wrote it, so `Ada` and `ADA` are two names.
// For people they're the same: anyone can pass for ada by adding a space or a capital letter.
// `keyOf(name)` returns one key for all these ways to write a name. Put that key into the map.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

final class Names {

    static void configure(SocketIONamespace chat, ConcurrentMap<String, Object> names) {
        chat.addEventListener("name", String.class, (client, name, ack) -> {
            if (keyOf(name).isEmpty()) {
                ack.sendAckData("invalid");
                return;
            }
            UUID me = client.getSessionId();
            Object owner = names.putIfAbsent(name, me);
            if (owner != null && !owner.equals(me)) {
                ack.sendAckData("taken");
                return;
            }
            names.entrySet().removeIf(each -> each.getValue().equals(me) && !each.getKey().equals(name));
            ack.sendAckData("ok");
        });
        chat.addDisconnectListener(client -> names.values().removeIf(client.getSessionId()::equals));
    }

    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }
}
