package lesson07_delivery;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * OnlyOnce: however often an order comes, it's cooked once.
 *
 * <p>A client emits {@code order} with a key and an item. The kitchen cooks the item and acknowledges {@code ok}; a
 * second order of the same user with the same key is acknowledged only. The last {@link #KEPT} orders are remembered.
 *
 * <p>The page: lessons/lesson07_delivery/OnlyOnce.adoc
 */
final class OnlyOnce {

    static final int KEPT = 4;

    static void configure(SocketIONamespace kitchen, ConcurrentMap<String, Object> store, Consumer<String> log) {
        Oven oven = new Oven(log);
        kitchen.addEventListener("oven", String.class, (client, state, ack) -> {
            oven.broken = state.equals("broken");
        });
        kitchen.addEventListener("order", Object.class, (client, value, ack) -> {
            // TODO 3: refuse a key that's blank, too, and an item that's blank.
            if (!(value instanceof Map<?, ?> order)
                    || !(order.get("key") instanceof String key)
                    || !(order.get("item") instanceof String item)) {
                ack.sendAckData("invalid");
                return;
            }
            // TODO 1: if an order of this user with this key is in store, acknowledge "ok" only.
            // Otherwise cook, put it into store, and acknowledge "ok".
            // TODO 2: if the oven doesn't cook, acknowledge "failed", and put nothing into store.
            // TODO 4: let no second thread in between the look and the put.
            // TODO 5: keep the last KEPT orders only.
            oven.cooks(item);
            ack.sendAckData("ok");
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
