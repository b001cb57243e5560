// variant of: ChecksThenPuts
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

final class Names {

    static void configure(SocketIONamespace chat, ConcurrentMap<String, Object> names) {
        chat.addEventListener("name", String.class, (client, name, ack) -> ack.sendAckData(
                keyOf(name).map(key -> claim(names, key, client.getSessionId())).orElse("invalid")));
        chat.addDisconnectListener(client -> names.values().removeIf(client.getSessionId()::equals));
    }

    private static String claim(ConcurrentMap<String, Object> names, String key, UUID me) {
        Object owner = names.get(key);
        if (owner == null || owner.equals(me)) {
            names.values().removeIf(me::equals);
            names.put(key, me);
            return "ok";
        }
        return "taken";
    }

    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }
}
