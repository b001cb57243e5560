// mistake: -
// has: oven\.broken\b(?! = )
// A tea was cooked, it comes again while the oven is broken, and your kitchen says `failed`.
// It looks at the oven before it looks into `store`. An order that was cooked needs no oven, and
// its sender only waits for the acknowledgement.
// Which of the two questions has to be asked first?
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
                if (oven.broken) {
                    ack.sendAckData("failed");
                    return;
                }
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
