// right: the lookup and the answer are in one expression
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;

final class Price {

    private static final Map<String, Integer> PRICES = Map.of("tea", 3, "coffee", 4);

    static void configure(SocketIONamespace shop) {
        shop.addEventListener("price", String.class, (client, item, ack) -> {
            Object answer = PRICES.containsKey(item) ? PRICES.get(item) : "not sold";
            ack.sendAckData(answer);
        });
    }
}
