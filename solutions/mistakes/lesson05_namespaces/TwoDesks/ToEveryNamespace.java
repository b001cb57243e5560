// mistake: -
// Your server sends `next` to everyone in all its namespaces. The visitor, who is at no desk, hears it.
// `shop` is the whole server. Its broadcast operations go through one namespace after the other, and
// so they aren't what `io.emit` is in JavaScript.
// Start with the one namespace that should hear it.
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
            shop.getBroadcastOperations().sendEvent("next", name);
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
            repairs.getBroadcastOperations().sendEvent("fetch", client, name);
            ack.sendAckData("ok");
        });
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }
}
