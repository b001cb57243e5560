// mistake: M-ACKAUTO
// has: (?s)store\.(?:putIfAbsent|put|merge)\((?:(?!cooks\().)*cooks\(
// The oven was broken, and one of two equal orders got `ok`, although nothing was cooked.
// The first thread put the order into `store`, and then tried to cook. Meanwhile the second one
// found it there, and took it for cooked.
// Let the second one wait until the first has ended.
package lesson07_delivery;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

final class OnlyOnce {

    static final int KEPT = 4;

    static void configure(SocketIONamespace kitchen, ConcurrentMap<String, Object> store, Consumer<String> log) {
        Oven oven = new Oven(log);
        Deque<String> remembered = new ArrayDeque<>(); // the oldest first
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
            if (store.putIfAbsent(name, item) == null) {
                if (!oven.cooks(item)) {
                    store.remove(name);
                    ack.sendAckData("failed");
                    return;
                }
                synchronized (remembered) {
                    remembered.addLast(name);
                    if (remembered.size() > KEPT) {
                        store.remove(remembered.removeFirst());
                    }
                }
            }
            ack.sendAckData("ok");
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
