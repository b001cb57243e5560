// mistake: -
// Ada has left, and alan, who asks for her name, is told that it's taken.
// Your server never removes a name. After a day, every good name is taken by clients that have
// gone.
// Remove the name in the disconnect listener, whatever way the client left.
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
            Object owner = names.putIfAbsent(key.get(), me);
            ack.sendAckData(owner == null || owner.equals(me) ? "ok" : "taken");
        });
    }

    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }
}
