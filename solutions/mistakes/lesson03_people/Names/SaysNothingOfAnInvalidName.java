// mistake: M-ACKAUTO
// An invalid name gets an empty acknowledgement.
// Your handler returns without an answer, so the library acknowledges by itself, with nothing in it.
// The page can't tell what's wrong with the name.
// Acknowledge `invalid` before you return.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

final class Names {

    static void configure(SocketIONamespace chat, ConcurrentMap<String, Object> names) {
        chat.addEventListener("name", String.class, (client, name, ack) -> keyOf(name).ifPresent(key -> {
            UUID me = client.getSessionId();
            Object owner = names.putIfAbsent(key, me);
            if (owner != null && !owner.equals(me)) {
                ack.sendAckData("taken");
                return;
            }
            names.entrySet().removeIf(each -> each.getValue().equals(me) && !each.getKey().equals(key));
            ack.sendAckData("ok");
        }));
        chat.addDisconnectListener(client -> names.values().removeIf(client.getSessionId()::equals));
    }

    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }
}
