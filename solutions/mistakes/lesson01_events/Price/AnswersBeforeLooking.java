// mistake: -
// Your server answers before it has looked: for a parrot it answered 0.
// Only the first acknowledgement is sent, so the later line with `not sold` has no effect.
// Look first whether the shop has the item. Then acknowledge once.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;

final class Price {

    private static final Map<String, Integer> PRICES = Map.of("tea", 3, "coffee", 4);

    static void configure(SocketIONamespace shop) {
        shop.addEventListener("price", String.class, (client, item, ack) -> {
            ack.sendAckData(PRICES.getOrDefault(item, 0));
            if (!PRICES.containsKey(item)) {
                ack.sendAckData("not sold");
            }
        });
    }
}
