// mistake: M-SLEEP
// Your tests measure time, and they reject a correct shop because it's slow.
// The page doesn't say how long an order may take. A client that thinks it takes too long sends
// again, and that does no harm.
// Remove clocks and sleeps: `asks` and `heard` wait until it has happened.
package lesson07_delivery;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
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
    void an_order_is_stored_soon() {
        long before = System.nanoTime();
        ada.emits("order", order("k1", "tea"));
        ada.emits("order", order("k1", "tea"));
        long millis = (System.nanoTime() - before) / 1_000_000;

        Assertions.assertTrue(millis < 500, "that took too long");
        assertThat(grace).heardOnly("stored", "tea");
    }

    /** What a client emits. */
    private static Map<String, String> order(String key, String item) {
        return new TreeMap<>(Map.of("key", key, "item", item));
    }
}
