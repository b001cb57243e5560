// mistake: -
// has: clear\(\)|removeIf|retainAll
// When your kitchen has too many keys, it forgets all the older ones at once.
// The orders of the last seconds are those that come again, and they would be cooked again.
// Take out the oldest one only.
package lesson07_delivery;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

final class OnlyOnce {

    static final int KEPT = 4;

    static void configure(SocketIONamespace kitchen, ConcurrentMap<String, Object> store, Consumer<String> log) {
        Oven oven = new Oven(log);
        kitchen.addEventListener("oven", String.class, (client, state, ack) -> {
            oven.broken = state.equals("broken");
        });
        kitchen.addEventListener("order", Object.class, (client, value, ack) -> {
            if (!(value instanceof Map<?, ?> order)
                    || !(order.get("key") instanceof String key)
                    || !(order.get("item") instanceof String item)
                    || key.isBlank()
                    || item.isBlank()) {
                ack.sendAckData("invalid");
                return;
            }
            String name = userOf(client) + " " + key;
            synchronized (store) {
                if (!store.containsKey(name)) {
                    if (!oven.cooks(item)) {
                        ack.sendAckData("failed");
                        return;
                    }
                    store.put(name, item);
                    if (store.size() > KEPT) {
                        store.clear();
                        store.put(name, item);
                    }
                }
                ack.sendAckData("ok");
            }
        });
    }

    private static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("user");
    }

    private static final class Oven {
        private final Consumer<String> log;
        private volatile boolean broken;

        Oven(Consumer<String> log) {
            this.log = log;
        }

        boolean cooks(String item) {
            if (!broken) {
                log.accept("cooked " + item);
            }
            return !broken;
        }
    }
}
