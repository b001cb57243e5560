// right: both namespaces are added first, so that the listener needs no look-up
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;

final class TwoDesks {

    static void configure(SocketIOServer shop) {
        SocketIONamespace orders = shop.addNamespace("/orders");
        SocketIONamespace repairs = shop.addNamespace("/repairs");
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
            repairs.getBroadcastOperations().sendEvent("repair", item);
            ack.sendAckData("ok");
        });
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
