// mistake: -
// Your server removes an item from its prices when a client asks for it. The first question about
// coffee got its price, the next one got `not sold`.
// To ask isn't to buy: a question must not change the prices.
// Look the price up, and leave the map as it is.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class Price {

    static void configure(SocketIONamespace shop) {
        Map<String, Integer> prices = new ConcurrentHashMap<>(Map.of("tea", 3, "coffee", 4));
        shop.addEventListener("price", String.class, (client, item, ack) -> {
            Integer price = prices.remove(item);
            ack.sendAckData(price == null ? "not sold" : price);
        });
    }
}
