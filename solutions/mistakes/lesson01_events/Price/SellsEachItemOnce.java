// mistake: -
// Your server does what a server does that takes an item off its list when somebody asks for it.
// The first who asked for coffee got its price, the next one heard `not sold`. To ask is not to
// buy: a question changes nothing. Look the price up, and leave the list as it is.
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
