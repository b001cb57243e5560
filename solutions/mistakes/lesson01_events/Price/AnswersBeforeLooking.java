// mistake: -
// Your server does what a server does that answers before it has looked: for a parrot it
// answered 0. The line behind it, which says "not sold", comes too late, because only the first
// acknowledgement is sent. Look first whether the shop has the item, then answer once.
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
