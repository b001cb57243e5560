// mistake: -
// has: (?s)(?!store\b)\b\w+\.size\(\) > KEPT\b(?:(?!\bstatic ).)*\.(?:addLast|add|offer|offerLast)\(\w+\)|store\.size\(\) > KEPT\b(?:(?!\bstatic ).)*store\.put|> KEPT \+ 1|> 5\b
// lacks: clear\(\)
// lacks: (?s)"order", Object\.class(?:(?!\bprivate\b|\bstatic\b).)*new (?:Array|Linked|Concurrent|Priority)\w*<
// Of five orders, your kitchen remembers all five: it takes the oldest one out when the sixth
// comes.
// Your code compares with `KEPT` before the new order is counted. When four are there, a fifth one
// still fits in.
// How many will there be when the new one is in, too?
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
                    if (remembered.size() > KEPT) {
                        store.remove(remembered.removeFirst());
                    }
                    remembered.addLast(name);
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
