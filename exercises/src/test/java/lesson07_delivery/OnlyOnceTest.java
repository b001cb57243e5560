package lesson07_delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Question;
import workbook.kit.Step;

class OnlyOnceTest {

    @RegisterExtension
    final Lab lab = Lab.running(OnlyOnce.class).store().network();

    final Client ada = lab.client("ada", Map.of("user", "ada"));
    final Client laptop = lab.client("ada's laptop", Map.of("user", "ada"));
    final Client grace = lab.client("grace", Map.of("user", "grace"));

    @Test
    @Step(1)
    void an_order_is_cooked_and_acknowledged() {
        assertThat(ada.asks("order", order("k1", "tea"))).answered("ok");

        assertThat(lab.log()).reads("cooked tea");
    }

    // tag::again[]
    @Test
    @Step(1)
    void an_order_whose_acknowledgement_was_lost_is_cooked_once() {
        ada.line().toClient().dropsAcknowledgement(1);
        assertThat(ada.asks("order", order("k1", "tea"))).didNotAnswer();

        assertThat(ada.asks("order", order("k1", "tea"))).answered("ok");
        assertThat(lab.log()).reads("cooked tea");
    }
    // end::again[]

    @Test
    @Step(1)
    void it_is_also_recognised_on_another_connection_of_the_same_user() {
        ada.emits("order", order("k1", "tea"));

        assertThat(laptop.asks("order", order("k1", "tea"))).answered("ok");
        ada.drops();
        ada.connects();
        assertThat(ada.asks("order", order("k1", "tea"))).answered("ok");
        assertThat(lab.log()).reads("cooked tea");
    }

    @Test
    @Step(1)
    void the_same_key_of_two_people_is_two_orders() {
        ada.emits("order", order("undefined-0", "tea"));

        assertThat(grace.asks("order", order("undefined-0", "coffee"))).answered("ok");
        assertThat(lab.log()).reads("cooked tea", "cooked coffee");
    }

    @Test
    @Step(1)
    void a_name_and_a_key_that_read_alike_together_are_two_orders() {
        Client ada1 = lab.client("ada1", Map.of("user", "ada1"));
        ada.emits("order", order("1k", "tea"));

        assertThat(ada1.asks("order", order("k", "coffee"))).answered("ok");
        assertThat(lab.log()).reads("cooked tea", "cooked coffee");
    }

    @Test
    @Step(1)
    void the_same_item_under_two_keys_is_two_orders() {
        grace.emits("order", order("k1", "tea"));

        assertThat(grace.asks("order", order("k2", "tea"))).answered("ok");
        assertThat(lab.log()).reads("cooked tea", "cooked tea");
    }

    @Test
    @Step(1)
    void a_key_with_another_item_is_the_same_order() {
        ada.emits("order", order("k1", "tea"));

        assertThat(laptop.asks("order", order("k1", "coffee"))).answered("ok");
        assertThat(lab.log()).reads("cooked tea");
    }

    @Test
    @Step(1)
    void each_cooked_order_is_in_the_given_map() {
        ada.emits("order", order("k1", "tea"));
        grace.emits("order", order("k1", "tea"));
        ada.emits("order", order("k1", "tea"));

        assertEquals(2, lab.stored().all().size());
    }

    @Test
    @Step(2)
    void an_order_that_could_not_be_cooked_is_refused_and_cooked_later() {
        grace.emits("oven", "broken");
        assertThat(ada.asks("order", order("k1", "soup"))).answered("failed");
        assertThat(lab.stored()).isEmpty();
        grace.emits("oven", "repaired");

        assertThat(ada.asks("order", order("k1", "soup"))).answered("ok");
        assertThat(ada.asks("order", order("k1", "soup"))).answered("ok");
        assertThat(lab.log()).reads("cooked soup");
    }

    @Test
    @Step(2)
    void what_was_cooked_before_is_acknowledged_while_the_oven_is_broken() {
        grace.emits("order", order("k1", "tea"));
        ada.emits("oven", "broken");

        assertThat(grace.asks("order", order("k1", "tea"))).answered("ok");
    }

    @Test
    @Step(3)
    void an_order_without_a_key_is_refused() {
        assertThat(ada.asks("order", order("", "tea"))).answered("invalid");
        assertThat(grace.asks("order", order(" ", "tea"))).answered("invalid");
        assertThat(ada.asks("order", Map.of("item", "tea"))).answered("invalid");
        assertThat(ada.asks("order", Map.of("key", 7, "item", "tea"))).answered("invalid");
        assertThat(ada.asks("order", "tea")).answered("invalid");

        assertThat(lab.log()).isEmpty();
        assertThat(lab.stored()).isEmpty();
    }

    @Test
    @Step(3)
    void so_is_one_without_an_item() {
        assertThat(ada.asks("order", order("k1", " "))).answered("invalid");
        assertThat(ada.asks("order", Map.of("key", "k1"))).answered("invalid");

        assertThat(ada.asks("order", order("k1", "tea"))).answered("ok");
        assertThat(lab.log()).reads("cooked tea");
    }

    // tag::race[]
    @Test
    @Step(4)
    void the_same_order_twice_at_the_same_moment_is_cooked_once() {
        List<Question> both =
                lab.race(() -> ada.asks("order", order("k1", "tea")), () -> laptop.asks("order", order("k1", "tea")));

        assertThat(both.get(0)).answered("ok");
        assertThat(both.get(1)).answered("ok");
        assertThat(lab.log()).reads("cooked tea");
    }
    // end::race[]

    @Test
    @Step(4)
    void of_two_equal_orders_none_is_acknowledged_before_one_is_cooked() {
        grace.emits("oven", "broken");

        lab.interrupts(() -> ada.asks("order", order("k1", "soup")), 2, () -> sends(laptop, "k1"));
        lab.interrupts(() -> ada.asks("order", order("k2", "soup")), 1, () -> sends(laptop, "k2"));
        lab.interrupts(() -> ada.asks("order", order("k3", "soup")), 3, () -> sends(laptop, "k3"));

        assertThat(laptop).receivedNothingWith("ok");
        assertThat(ada).receivedNothingWith("ok");
    }

    @Test
    @Step(5)
    void the_last_four_orders_are_remembered() {
        ordersOf(ada, "k1", "k2", "k3", "k4", "k5");
        assertEquals(4, lab.stored().all().size());

        ordersOf(ada, "k2", "k3", "k4", "k5");

        assertEquals(5, lab.log().all().size());
    }

    @Test
    @Step(5)
    void the_oldest_one_is_forgotten_first() {
        ordersOf(grace, "k1", "k2");
        ordersOf(ada, "k3", "k4", "k5");

        ordersOf(grace, "k1");

        assertEquals(6, lab.log().all().size());
        assertEquals(4, lab.stored().all().size());
    }

    @Test
    @Step(5)
    void an_order_that_comes_again_does_not_become_newer() {
        ordersOf(ada, "k1", "k2", "k3", "k4", "k1"); // the last one isn't cooked
        ordersOf(ada, "k5");

        ordersOf(ada, "k2");

        assertEquals(5, lab.log().all().size());
        assertEquals(4, lab.stored().all().size());
    }

    @Test
    @Step(5)
    void orders_that_failed_take_no_place() {
        ordersOf(ada, "k1", "k2");
        grace.emits("oven", "broken");
        ordersOf(grace, "k3", "k4", "k5");
        grace.emits("oven", "repaired");

        ordersOf(ada, "k6", "k1");

        assertThat(lab.log()).reads("cooked soup", "cooked soup", "cooked soup");
    }

    private static void ordersOf(Client client, String... keys) {
        Stream.of(keys).forEach(key -> sends(client, key));
    }

    private static void sends(Client client, String key) {
        client.asks("order", order(key, "soup"));
    }

    private static Map<String, String> order(String key, String item) {
        return Map.of("key", key, "item", item);
    }
}
