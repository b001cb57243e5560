// mistake: -
// has: names\.(get|containsKey|containsValue|getOrDefault|keySet|entrySet|values)\b
// has: names\.put\(
// lacks: putIfAbsent|compute|merge|synchronized|[lL]ock|replace\(
// Two clients asked for the same name at the same time, and both got `ok`.
// Your server looks first and puts afterwards. Handlers of two clients run on two threads: both
// looked before either had put, and both found the name free.
// Each call on the map is safe, but two calls in a row aren't one step. Find the call of
// `ConcurrentMap` that looks and puts in one step, and tells you what was there before.
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
            Object owner = names.get(key.get());
            if (owner == null || owner.equals(me)) {
                names.values().remove(me);
                names.put(key.get(), me);
                ack.sendAckData("ok");
            } else {
                ack.sendAckData("taken");
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
