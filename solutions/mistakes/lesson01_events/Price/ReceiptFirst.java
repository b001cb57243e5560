// mistake: M-ACKAUTO
// Your server does what a server does that acknowledges twice: first that the question arrived,
// then the price. A question has one answer. The library sends the first, and drops the second
// without a word. Send nothing but the price, when you know it.
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
