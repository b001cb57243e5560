// right: one test that does everything, one after the other
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
    void a_day_in_the_shop() {
        assertThat(grace.asks("order", order("k0", ""))).answered("invalid");
        assertThat(grace.asks("order", order("k0", "milk"))).answered("ok");
        assertThat(ada.asks("order", order("k1", "tea"))).answered("ok");
        assertThat(ada.asks("order", order("k2", "tea"))).answered("ok");
        assertThat(ada.asks("order", order("k3", "coffee"))).answered("ok");
        assertThat(grace.asks("order", order("k1", "tea"))).answered("ok");
        assertThat(grace.asks("order", order("k0", "milk"))).answered("ok");

        assertThat(ada).heardInOrder("stored", "milk", "tea", "tea", "coffee");
    }

    /** What a client emits. */
    private static Map<String, String> order(String key, String item) {
        return new TreeMap<>(Map.of("key", key, "item", item));
    }
}
