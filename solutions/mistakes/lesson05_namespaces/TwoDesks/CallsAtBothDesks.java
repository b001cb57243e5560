// mistake: -
// has: \borders\b[^;]*sendEvent\(\s*"next"[\s\S]*\borders\b[^;]*sendEvent\(\s*"next"
// Alan emits `next` at the desk for repairs, and people at the desk for orders hear `next`, too:
// your listener sends something at both desks.
// The two desks have nothing to do with each other here. An event of one of them concerns only
// those who are connected to that namespace.
// Look at each send in the second listener, and where it starts.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;

/**
 * TwoDesks: a shop has two desks, each with a namespace of its own.
 *
 * <p>At the desk for orders, {@code /orders}, everyone hears whose turn it is. At the desk for
 * repairs, {@code /repairs}, the same event means something else. An item that was brought to the
 * wrong desk is announced at the other one.
 *
 * <p>The page: lessons/lesson05_namespaces/TwoDesks.adoc
 */
final class TwoDesks {

    static void configure(SocketIOServer shop) {
        SocketIONamespace orders = shop.addNamespace("/orders");
        orders.addEventListener("next", String.class, (client, name, ack) -> {
            if (isMissing(name)) {
                ack.sendAckData("no name");
                return;
            }
            orders.getBroadcastOperations().sendEvent("next", name);
            ack.sendAckData("ok");
        });
        orders.addEventListener("repair", String.class, (client, item, ack) -> {
            if (isMissing(item)) {
                ack.sendAckData("no item");
                return;
            }
            shop.getNamespace("/repairs").getBroadcastOperations().sendEvent("repair", item);
            ack.sendAckData("ok");
        });
        SocketIONamespace repairs = shop.addNamespace("/repairs");
        repairs.addEventListener("next", String.class, (client, name, ack) -> {
            if (isMissing(name)) {
                ack.sendAckData("no name");
                return;
            }
            orders.getBroadcastOperations().sendEvent("next", name);
            repairs.getBroadcastOperations().sendEvent("fetch", client, name);
            ack.sendAckData("ok");
        });
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }

    private TwoDesks() {}
}
