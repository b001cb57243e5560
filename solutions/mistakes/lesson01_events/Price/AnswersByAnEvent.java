// mistake: -
// Your server answers with an event: ada heard `price`, and her question got an empty
// acknowledgement.
// An event doesn't say which question it answers. An acknowledgement does, because it carries the
// question's number.
// Answer with the handler's third parameter: `ack.sendAckData(…)`.
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
