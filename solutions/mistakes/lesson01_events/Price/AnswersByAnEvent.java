// mistake: -
// Your server does what a server does that answers by sending an event: ada heard price, and her
// question got an empty acknowledgement. An event does not say which question it answers. The
// acknowledgement does: it carries the question's number. Use the handler's third parameter:
// ack.sendAckData.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;

final class Price {

    private static final Map<String, Integer> PRICES = Map.of("tea", 3, "coffee", 4);

    static void configure(SocketIONamespace shop) {
        shop.addEventListener("price", String.class, (client, item, ack) -> {
            client.sendEvent("price", PRICES.containsKey(item) ? PRICES.get(item) : "not sold");
        });
    }
}
