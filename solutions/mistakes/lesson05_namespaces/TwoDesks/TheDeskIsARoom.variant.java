// variant of: TheDeskIsARoom
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIOClient;
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
            for (SocketIOClient each : orders.getRoomOperations("/repairs").getClients()) {
                each.sendEvent("repair", item);
            }
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
