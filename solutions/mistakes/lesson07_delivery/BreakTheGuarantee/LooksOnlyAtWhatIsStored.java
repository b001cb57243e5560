// mistake: M-ACKAUTO
// Your tests look at what is stored, and at no acknowledgement.
// A shop can store everything once and still break its promise: if it doesn't acknowledge, its
// clients send for ever.
// Use `asks` in place of `emits`, and say what was answered, for a first try, a second one, and a
// refusal.
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
    void each_order_is_stored_once() {
        ada.emits("order", order("k1", "tea"));
        ada.emits("order", order("k1", "tea"));
        ada.emits("order", order("k2", "coffee"));

        assertThat(grace).heardInOrder("stored", "tea", "coffee");
    }

    /** What a client emits. */
    private static Map<String, String> order(String key, String item) {
        return new TreeMap<>(Map.of("key", key, "item", item));
    }
}
