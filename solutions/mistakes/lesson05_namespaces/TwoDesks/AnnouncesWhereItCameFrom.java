// mistake: -
// Your server announces the item at the desk for orders, where it was brought in. The desk for repairs
// hears nothing.
// `orders` and `client.getNamespace()` are the namespace that the event came in on. A listener can
// send to any other one, too.
// Get the namespace of the other desk from the server.
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
            client.getNamespace().getBroadcastOperations().sendEvent("repair", item);
            ack.sendAckData("ok");
        });
        SocketIONamespace repairs = shop.addNamespace("/repairs");
        repairs.addEventListener("next", String.class, (client, name, ack) -> {
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
