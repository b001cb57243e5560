// mistake: -
// has: (add|contains\w*|put\w*|equals|getAndSet|compute\w*|merge)\(
// Alan emits `next` with the same name again, and the desk doesn't hear it. Your server looks
// whether the name is new.
// Somebody who doesn't come at the first call is called again. Each event is handled, also if the
// same one came before.
// Look at what decides in your second listener whether something is sent.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
        Set<String> called = ConcurrentHashMap.newKeySet();
        repairs.addEventListener("next", String.class, (client, name, ack) -> {
            if (isMissing(name)) {
                ack.sendAckData("no name");
                return;
            }
            if (called.add(name)) {
                repairs.getBroadcastOperations().sendEvent("fetch", client, name);
            }
            ack.sendAckData("ok");
        });
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }

    private TwoDesks() {}
}
