// mistake: M-ACKAUTO
// Your server does what a server does that leaves the acknowledgement to the library: an answer
// came, and it was empty. This library acknowledges by itself when your handler returns and has
// not done so. That says "the handler ran", not "it costs 3". Hand the price to ack.sendAckData
// before the handler returns.
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
