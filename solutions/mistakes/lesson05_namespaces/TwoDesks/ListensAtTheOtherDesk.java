// mistake: -
// Your server has both namespaces, but both listeners for `next` belong to `/orders`. At the desk for
// repairs nobody handles it, and at the desk for orders both listeners run.
// The object before `.addEventListener` decides whose event it is.
// Look at which namespace you add the second listener to.
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
            shop.getNamespace("/repairs").getBroadcastOperations().sendEvent("repair", item);
            ack.sendAckData("ok");
        });
        SocketIONamespace repairs = shop.addNamespace("/repairs");
        orders.addEventListener("next", String.class, (client, name, ack) -> {
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
