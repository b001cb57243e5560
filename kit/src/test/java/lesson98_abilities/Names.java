package lesson98_abilities;

import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Clock;
import java.util.Map;

/** Each name is taken once; in two steps, so that both can get it who ask at the same time. */
public final class Names {

    private Names() {}

    static void configure(SocketIONamespace chat, Map<String, Object> names) {
        chat.addEventListener("name", String.class, (client, name, ack) -> {
            boolean free = !names.containsKey(name);
            if (free) {
                names.put(name, client.getSessionId());
            }
            ack.sendAckData(free);
        });
        Object lock = new Object();
        chat.addEventListener("locked", String.class, (client, name, ack) -> {
            synchronized (lock) {
                ack.sendAckData(!names.containsKey(name) && names.put(name, client.getSessionId()) == null);
            }
        });
        chat.addEventListener(
                "atomic",
                String.class,
                (client, name, ack) -> ack.sendAckData(names.putIfAbsent(name, client.getSessionId()) == null));
    }

    /** Takes a name, and says when. */
    static String claim(Map<String, Object> names, String name, Clock clock, String owner) {
        names.put(name, owner);
        return clock.instant().toString();
    }
}
