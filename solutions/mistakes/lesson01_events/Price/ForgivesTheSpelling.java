// mistake: -
// Your server guesses what was meant: for `Tea` it answered with the price of `tea`.
// The shop has only what stands in `PRICES`, letter for letter, and the task says that everything
// else is not sold.
// Look up the item as it came.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Locale;
import java.util.Map;

final class Price {

    private static final Map<String, Integer> PRICES = Map.of("tea", 3, "coffee", 4);

    static void configure(SocketIONamespace shop) {
        shop.addEventListener("price", String.class, (client, item, ack) -> {
            String meant = item.strip().toLowerCase(Locale.ROOT);
            ack.sendAckData(PRICES.containsKey(meant) ? PRICES.get(meant) : "not sold");
        });
    }
}
