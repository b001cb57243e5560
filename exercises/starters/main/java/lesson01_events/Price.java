package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;

/**
 * Price: a question gets its answer, and nothing else is sent.
 *
 * <p>A client asks {@code price} with an item. The acknowledgement carries the item's price, or the
 * text {@code not sold} if the shop doesn't have it.
 *
 * <p>The page: lessons/lesson01_events/Price.adoc
 */
final class Price {

    private static final Map<String, Integer> PRICES = Map.of("tea", 3, "coffee", 4);

    static void configure(SocketIONamespace shop) {
        shop.addEventListener("price", String.class, (client, item, ack) -> {
            // TODO 1: acknowledge once, with the price from PRICES or with "not sold".
        });
    }

    private Price() {}
}
