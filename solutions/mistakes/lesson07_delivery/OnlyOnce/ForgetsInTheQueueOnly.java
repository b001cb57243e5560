// mistake: -
// has: (?:removeFirst|poll|pollFirst|remove|pop|removeLast|pollLast)\(\)
// lacks: store\.(?:remove|keySet|entrySet|values|clear|keys|compute|replace)
// lacks: (?s)"order", Object\.class(?:(?!\bprivate\b|\bstatic\b).)*new (?:Array|Linked|Concurrent|Priority)\w*<
// Your kitchen takes the oldest name out of its queue, and the order stays in `store`.
// `store` is where your kitchen looks whether an order was cooked, so it has forgotten nothing.
// With each order, it gets larger.
// What comes out of the queue says which entry of `store` is the oldest.
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
        Deque<String> remembered = new ArrayDeque<>();
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
                    remembered.addLast(name);
                    if (remembered.size() > KEPT) {
                        remembered.removeFirst();
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
