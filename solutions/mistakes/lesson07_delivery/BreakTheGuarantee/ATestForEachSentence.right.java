// right: a test for each sentence of the page
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
    void stored_for_everyone() {
        ada.emits("order", order("a", "tea"));
        assertThat(ada).heardOnly("stored", "tea");
        assertThat(grace).heardOnly("stored", "tea");
    }

    @Test
    void the_same_key_of_somebody_else() {
        ada.emits("order", order("a", "tea"));
        assertThat(grace.asks("order", order("a", "tea"))).answered("ok");
        assertThat(grace).heardOnly("stored", "tea");
    }

    @Test
    void in_the_order_of_their_sending_and_nothing_is_forgotten() {
        grace.emits("order", order("a", "one"));
        grace.emits("order", order("b", "two"));
        grace.emits("order", order("c", "three"));
        grace.emits("order", order("a", "one"));
        assertThat(ada).heardInOrder("stored", "one", "two", "three");
    }

    @Test
    void equal_items_are_two() {
        grace.emits("order", order("a", "one"));
        grace.emits("order", order("b", "one"));
        assertThat(ada).heardInOrder("stored", "one", "one");
    }

    @Test
    void without_an_item() {
        assertThat(ada.asks("order", order("a", ""))).answered("invalid");
        assertThat(ada).heardNothing();
        ada.emits("order", order("a", "tea"));
        assertThat(ada).heardOnly("stored", "tea");
    }

    /** What a client emits. */
    private static Map<String, String> order(String key, String item) {
        return new TreeMap<>(Map.of("key", key, "item", item));
    }
}
