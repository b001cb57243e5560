// mistake: -
// Your server has one namespace, and tells the desks apart by a prefix in the event's name. Clients that
// connect to `/repairs` are refused, because there's no such namespace.
// A prefix works only as long as every listener and every page remembers it.
// Let the server add a second namespace, in which `next` can be called `next`.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;

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
            orders.getBroadcastOperations().sendEvent("repairs/repair", item);
            ack.sendAckData("ok");
        });
        SocketIONamespace repairs = shop.getNamespace("/orders");
        repairs.addEventListener("repairs/next", String.class, (client, name, ack) -> {
            if (isMissing(name)) {
                ack.sendAckData("no name");
                return;
            }
            repairs.getBroadcastOperations().sendEvent("fetch", client, name);
            ack.sendAckData("ok");
        });
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }
}
