// mistake: M-ACKAUTO
// Your server never acknowledges, so the question got an empty answer.
// When a handler returns without an acknowledgement, netty-socketio sends an empty one. It says
// that the handler ran, not what tea costs.
// Hand the price to `ack.sendAckData` before the handler returns.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;

final class Price {

    private static final Map<String, Integer> PRICES = Map.of("tea", 3, "coffee", 4);

    static void configure(SocketIONamespace shop) {
        shop.addEventListener("price", String.class, (client, item, ack) -> {
            Integer price = PRICES.get(item);
            System.out.println(item + " costs " + price);
        });
    }
}
