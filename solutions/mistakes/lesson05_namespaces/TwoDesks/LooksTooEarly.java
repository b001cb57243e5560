// mistake: -
// Your handler threw a NullPointerException: there was no namespace `/repairs` when your server
// asked for it. `getNamespace` returns null for a name that hasn't been added, and the variable stays
// null when it's added later.
// Add the namespace first, or ask for it inside the listener, when somebody emits `repair`.
package lesson05_namespaces;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.AckRequest;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.concurrent.ConcurrentHashMap;

final class TwoDesks {

    static void configure(SocketIOServer shop) {
        SocketIONamespace orders = shop.addNamespace("/orders");
        SocketIONamespace other = shop.getNamespace("/repairs");
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
            other.getBroadcastOperations().sendEvent("repair", item);
            ack.sendAckData("ok");
        });
        SocketIONamespace repairs = shop.addNamespace("/repairs");
        repairs.addEventListener("next", String.class, (client, name, ack) -> {
            if (isMissing(name)) {
                ack.sendAckData("no name");
            } else {
                repairs.getBroadcastOperations().sendEvent("fetch", client, name);
                ack.sendAckData("ok");
            }
        });
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }

    private TwoDesks() {}
}
