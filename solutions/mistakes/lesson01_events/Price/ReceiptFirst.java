// mistake: M-ACKAUTO
// Your server acknowledges twice: first to say that the question arrived, then with the price.
// A question has one answer. The library sends the first acknowledgement, and drops the second
// without an error.
// Acknowledge once, with the price or with `not sold`.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;

final class Price {

    private static final Map<String, Integer> PRICES = Map.of("tea", 3, "coffee", 4);

    static void configure(SocketIONamespace shop) {
        shop.addEventListener("price", String.class, (client, item, ack) -> {
            ack.sendAckData("ok");
            ack.sendAckData(PRICES.containsKey(item) ? PRICES.get(item) : "not sold");
        });
    }
}
