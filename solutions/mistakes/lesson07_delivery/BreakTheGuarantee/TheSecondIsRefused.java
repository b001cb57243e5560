// mistake: M-RETRY1
// Your tests expect that an order that comes again is refused, so they reject a correct shop.
// It comes again because its sender got no answer to the first one. For the sender both are one
// order, and that was stored.
// Read on the page what the sender gets then.
package lesson07_delivery;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/**
 * BreakTheGuarantee: tests that a right shop passes and a broken one doesn't.
 *
 * <p>A shop: a client emits {@code order} with a key and an item; everyone hears {@code stored} with the item, once for
 * each key, and the sender gets {@code ok}. An order without an item gets {@code invalid} and isn't stored.
 *
 * <p>The page: lessons/lesson07_delivery/BreakTheGuarantee.adoc
 */
class BreakTheGuarantee {

    @RegisterExtension
    final Lab lab = Lab.underJudgement();

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");

    @Test
    void an_order_that_comes_again_is_refused() {
        assertThat(ada.asks("order", order("k1", "tea"))).answered("ok");
        assertThat(ada.asks("order", order("k1", "tea"))).answered("invalid");

        assertThat(grace).heardOnly("stored", "tea");
    }

    /** What a client emits. */
    private static Map<String, String> order(String key, String item) {
        return new TreeMap<>(Map.of("key", key, "item", item));
    }
}
