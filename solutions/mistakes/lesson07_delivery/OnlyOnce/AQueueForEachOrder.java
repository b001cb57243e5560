// mistake: -
// has: (?s)"order", Object\.class(?:(?!\bprivate\b|\bstatic\b).)*new (?:Array|Linked|Concurrent|Priority)\w*<
// Your kitchen remembers five orders: it has taken none out.
// The queue of names has to last as long as the kitchen. One that is made in the handler is new for
// each order, and never has more than one name.
// Make it once, and take a name out as soon as there are more than `KEPT`.
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
            Deque<String> names = new ArrayDeque<>();
            String name = userOf(client) + " " + key;
            synchronized (store) {
                if (!store.containsKey(name)) {
                    if (!oven.cooks(item)) {
                        ack.sendAckData("failed");
                        return;
                    }
                    store.put(name, true);
                    names.addLast(name);
                    if (names.size() > KEPT) {
                        store.remove(names.removeFirst());
                    }
                }
                ack.sendAckData("ok");
            }
        });
    }

    private static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("user");
    }

    private OnlyOnce() {}

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
