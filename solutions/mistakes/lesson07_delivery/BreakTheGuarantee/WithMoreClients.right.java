// right: a third client makes the second try
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

    final Client alan = lab.client("alan");

    @Test
    void alan_sends_what_ada_has_sent() {
        assertThat(ada.asks("order", order("x", "tea"))).answered("ok");
        assertThat(ada.asks("order", order("y", "tea"))).answered("ok");
        assertThat(ada.asks("order", order("z", "milk"))).answered("ok");
        assertThat(alan.asks("order", order("x", "tea"))).answered("ok");

        assertThat(grace).heardInOrder("stored", "tea", "tea", "milk");
    }

    @Test
    void alan_forgets_the_item() {
        assertThat(alan.asks("order", order("x", ""))).answered("invalid");
        assertThat(alan.asks("order", order("x", "tea"))).answered("ok");

        assertThat(grace).heardOnly("stored", "tea");
    }

    /** What a client emits. */
    private static Map<String, String> order(String key, String item) {
        return new TreeMap<>(Map.of("key", key, "item", item));
    }
}
