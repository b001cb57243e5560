// variant of: AnswersByAnEvent
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;

final class Price {

    private static final Map<String, Integer> PRICES = Map.of("tea", 3, "coffee", 4);

    static void configure(SocketIONamespace shop) {
        shop.addEventListener("price", String.class, (client, item, ack) -> {
            Object answer = "not sold";
            if (PRICES.get(item) != null) {
                answer = PRICES.get(item);
            }
            client.sendEvent("price", answer);
        });
    }
}
