// mistake: M-ACKAUTO
// Your server acknowledges twice: first with the price, then with `not sold`.
// The library drops the second acknowledgement without an error, so no client hears it, and the
// mistake stays in your code.
// Make only one of the two lines run: use `else`, or one call with the right value.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;

final class Price {

    private static final Map<String, Integer> PRICES = Map.of("tea", 3, "coffee", 4);

    static void configure(SocketIONamespace shop) {
        shop.addEventListener("price", String.class, (client, item, ack) -> {
            if (PRICES.containsKey(item)) {
                ack.sendAckData(PRICES.get(item));
            }
            ack.sendAckData("not sold");
        });
    }
}
