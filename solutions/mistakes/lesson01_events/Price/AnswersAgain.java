// mistake: M-ACKAUTO
// Your server does what a server does that acknowledges a question a second time. The price went
// out, and behind it your code sent `not sold` as well. The library drops a second answer without a
// word, so nobody hears it, and the mistake stays in the code. Let one of the two lines run, not
// both: `else`, or one call with the right value.
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
