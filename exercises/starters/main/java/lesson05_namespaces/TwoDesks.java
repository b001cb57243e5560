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
            // TODO 1: send "next" with the name to everyone at this desk, and to nobody else.
            ack.sendAckData("ok");
        });
        orders.addEventListener("repair", String.class, (client, item, ack) -> {
            if (isMissing(item)) {
                ack.sendAckData("no item");
                return;
            }
            // TODO 3: send "repair" with the item to everyone at the desk for repairs.
            ack.sendAckData("ok");
        });
        // TODO 2: add the namespace "/repairs", here or further up, with a listener of its own for "next". It sends
        //     "fetch" with the name to everyone at that desk except the client, and checks and acknowledges as above.
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }

    private TwoDesks() {}
}
