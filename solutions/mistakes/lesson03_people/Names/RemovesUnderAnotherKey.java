// mistake: -
// has: addDisconnectListener\(\s*\(?(\w+)\)?\s*->\s*\{?\s*(?:\w+\s+(\w+)\s*=\s*\1\.getSessionId\(\)(?:\.toString\(\))?;\s*)?names\.remove\(\s*(?:\2|\1(?:\.getSessionId\(\)(?:\.toString\(\))?)?)\s*\)
// Ada has left, and alan, who asks for her name, is told that it's taken.
// Your disconnect listener removes nothing that's in the map: its keys are names, and neither a
// client nor its session id is one.
// Removing under a key that isn't there is no error, so nothing tells you. Remove the entries whose
// value is that client.
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
            if (owner != null && !owner.equals(me)) {
                ack.sendAckData("taken");
                return;
            }
            names.entrySet()
                    .removeIf(
                            each -> each.getValue().equals(me) && !each.getKey().equals(key.get()));
            ack.sendAckData("ok");
        });
        chat.addDisconnectListener(client -> names.remove(client.getSessionId().toString()));
    }

    /** The key of a name, such as {@code ada} for {@code " Ada "}; empty if the name is invalid. */
    static Optional<String> keyOf(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(key -> !key.isEmpty() && key.length() <= 20);
    }

    private Names() {}
}
