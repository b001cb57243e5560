// variant of: OnlyTheFirstTry
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
    void orders_of_both_are_stored() {
        assertThat(grace.asks("order", order("g", "coffee"))).answered("ok");
        assertThat(ada.asks("order", order("a", "milk"))).answered("ok");
        assertThat(ada.asks("order", order("b", ""))).answered("invalid");

        assertThat(ada).heardInOrder("stored", "coffee", "milk");
        assertThat(grace).heardInOrder("stored", "coffee", "milk");
    }

    /** What a client emits. */
    private static Map<String, String> order(String key, String item) {
        return new TreeMap<>(Map.of("key", key, "item", item));
    }
}
