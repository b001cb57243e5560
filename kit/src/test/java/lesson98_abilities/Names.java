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

    /** Keeps the last line for those who join, under a lock; joins and sends behind the lock. */
    public static final class LastLine {

        private LastLine() {}

        static void configure(SocketIONamespace chat, Map<String, Object> store) {
            chat.addEventListener("join", String.class, (client, room, ack) -> {
                synchronized (store) {
                    client.sendEvent("said", store.getOrDefault(room, "nothing"));
                }
                client.joinRoom(room);
            });
            chat.addEventListener("say", String.class, (client, text, ack) -> {
                synchronized (store) {
                    store.put("tea", text);
                }
                chat.getRoomOperations("tea").sendEvent("said", text);
            });
        }
    }

    /** A door that is opened in one step, and closed in two by the first who leaves. */
    public static final class Door {

        private Door() {}

        static void configure(SocketIONamespace chat, Map<String, Object> store) {
            chat.addEventListener(
                    "open",
                    String.class,
                    (client, how, ack) -> ack.sendAckData(store.putIfAbsent("door", how) == null));
            chat.addDisconnectListener(client -> {
                if (store.containsKey("door")) {
                    store.remove("door");
                }
            });
        }
    }

    /** Takes a name, and says when. */
    static String claim(Map<String, Object> names, String name, Clock clock, String owner) {
        names.put(name, owner);
        return clock.instant().toString();
    }
}
