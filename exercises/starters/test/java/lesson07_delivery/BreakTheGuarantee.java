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

    // tag::given[]
    @Test
    void an_order_that_comes_again_is_stored_once() {
        ada.emits("order", order("k1", "tea"));
        ada.emits("order", order("k1", "tea"));

        assertThat(grace).heardOnly("stored", "tea");
    }
    // end::given[]

    // TODO 1: read the test above. Which word in it catches a shop that stores an order again?
    // TODO 2: which answers should come, and what if the item is empty? Test that, and catch three shops.
    // TODO 3: send several orders in one test, from both clients, and catch seven shops.

    /** What a client emits. */
    private static Map<String, String> order(String key, String item) {
        return new TreeMap<>(Map.of("key", key, "item", item));
    }
}
