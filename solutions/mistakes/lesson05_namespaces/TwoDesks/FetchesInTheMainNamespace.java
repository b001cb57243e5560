// mistake: -
// has: (getNamespace\(("/?"|[\w.]*DEFAULT_NAME)\)|shop\.getAllClients\(\))[^;]*"fetch"
// The visitor, who is at no desk, hears `fetch`, and at the desk for repairs nobody does.
// Your server sends it in the main namespace, whose name is empty. That isn't the place where all
// namespaces come together, but one beside the others.
// Start the send from the namespace in which it should be heard.
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
            shop.getNamespace("").getBroadcastOperations().sendEvent("fetch", client, name);
            ack.sendAckData("ok");
        });
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }

    private TwoDesks() {}
}
