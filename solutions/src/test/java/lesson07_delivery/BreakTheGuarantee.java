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
    void an_order_that_comes_again_is_stored_once() {
        ada.emits("order", order("k1", "tea"));
        ada.emits("order", order("k1", "tea"));

        assertThat(grace).heardOnly("stored", "tea");
    }

    @Test
    void each_try_is_acknowledged_from_every_connection() {
        assertThat(ada.asks("order", order("k1", "tea"))).answered("ok");
        assertThat(ada.asks("order", order("k1", "tea"))).answered("ok");
        assertThat(grace.asks("order", order("k1", "tea"))).answered("ok");

        assertThat(ada).heardOnly("stored", "tea");
    }

    @Test
    void many_orders_are_stored_in_their_order() {
        ada.emits("order", order("k1", "tea"));
        ada.emits("order", order("k2", "tea"));
        ada.emits("order", order("k3", "coffee"));
        ada.emits("order", order("k4", "milk"));
        ada.emits("order", order("k1", "tea"));

        assertThat(grace).heardInOrder("stored", "tea", "tea", "coffee", "milk");
    }

    @Test
    void an_order_without_an_item_can_be_corrected() {
        assertThat(grace.asks("order", order("k1", ""))).answered("invalid");
        assertThat(grace.asks("order", order("k1", "tea"))).answered("ok");

        assertThat(ada).heardOnly("stored", "tea");
    }

    /** What a client emits. */
    private static Map<String, String> order(String key, String item) {
        return new TreeMap<>(Map.of("key", key, "item", item));
    }
}
