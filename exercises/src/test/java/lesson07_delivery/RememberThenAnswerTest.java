package lesson07_delivery;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class RememberThenAnswerTest {

    @RegisterExtension
    final Lab lab = Lab.running(RememberThenAnswer.class).toleratesExceptions();

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");

    @Test
    void a_new_order_is_cooked_and_acknowledged() {
        assertThat(ada.asks("order", order("a1", "tea"))).answered("ok");

        assertThat(lab.log()).reads("cooked tea");
    }

    @Test
    void an_order_that_comes_again_is_acknowledged_and_not_cooked() {
        ada.emits("order", order("a1", "tea"));

        assertThat(ada.asks("order", order("a1", "tea"))).answered("ok");
        assertThat(lab.log()).reads("cooked tea");
    }

    @Test
    void two_orders_of_the_same_item_are_cooked_both() {
        ada.emits("order", order("a1", "tea"));

        assertThat(grace.asks("order", order("g1", "tea"))).answered("ok");
        assertThat(lab.log()).reads("cooked tea", "cooked tea");
    }

    // tag::oven[]
    @Test
    void what_could_not_be_cooked_is_cooked_when_it_comes_again() {
        ada.emits("breaks", "oven");
        assertThat(grace.asks("order", order("g1", "soup"))).didNotAnswer();
        ada.emits("repaired", "oven");

        assertThat(grace.asks("order", order("g1", "soup"))).answered("ok");
        assertThat(lab.log()).reads("cooked soup");
    }
    // end::oven[]

    @Test
    void what_could_not_be_written_down_is_not_acknowledged() {
        grace.emits("breaks", "book");

        assertThat(ada.asks("order", order("a1", "soup"))).didNotAnswer();
    }

    @Test
    void what_is_in_the_book_is_acknowledged_while_the_book_is_full() {
        ada.emits("order", order("a1", "tea"));
        grace.emits("breaks", "book");

        assertThat(ada.asks("order", order("a1", "tea"))).answered("ok");
    }

    private static Map<String, String> order(String key, String item) {
        return Map.of("key", key, "item", item);
    }
}
