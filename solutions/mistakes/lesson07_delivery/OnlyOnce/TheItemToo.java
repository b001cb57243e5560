// mistake: M-KEY
// has: item
// Ada's key `k1` came a second time, with another item, and your kitchen cooked that as well. So for
// your kitchen, an order is the same only if its item is the same, too.
// A client makes one key for each order, and sends the order again with that key. Then it's the same
// order, whatever else stands in it.
// Which parts make the name under which you look into `store`?
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
            String name = userOf(client) + " " + key + " " + item;
            synchronized (store) {
                if (!store.containsKey(name)) {
                    if (!oven.cooks(item)) {
                        ack.sendAckData("failed");
                        return;
                    }
                    store.put(name, item);
                    remembered.addLast(name);
                    if (remembered.size() > KEPT) {
                        store.remove(remembered.removeFirst());
                    }
                }
                ack.sendAckData("ok");
            }
        });
    }

    /** The user of that connection, as the login has found out: a name without a blank. */
    private static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("user");
    }

    private OnlyOnce() {}

    /** Writes into the log what it cooks. */
    private static final class Oven {
        private final Consumer<String> log;
        private volatile boolean broken;

        Oven(Consumer<String> log) {
            this.log = log;
        }

        /** Returns whether the item was cooked. */
        boolean cooks(String item) {
            if (!broken) {
                log.accept("cooked " + item);
            }
            return !broken;
        }
    }
}
