package lesson07_delivery;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;
import workbook.kit.Step;

class KnockAgainTest {

    @RegisterExtension
    final Lab lab = Lab.running(KnockAgain.class).clock().network();

    final ScriptedServer shop = lab.server().answers("order", this::takes);
    final Page page = lab.functions(Page.class);

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> tries = new CopyOnWriteArrayList<>();
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private volatile String closedFor = "";

    /** The page's button. */
    interface Page {
        void order(String item);
    }

    @Test
    @Step(1)
    void an_order_is_sent_and_its_end_is_shown() {
        page.order("tea");
        page.order("coffee");

        assertThat(lab.log()).reads("tea: stored", "coffee: stored");
        assertEquals(List.of("tea", "coffee"), stored);
    }

    @Test
    @Step(1)
    void an_order_without_an_item_is_not_sent() {
        page.order(" ");

        assertThat(shop).heardNothing();
        assertThat(lab.log()).isEmpty();
    }

    // tag::lost[]
    @Test
    @Step(2)
    void an_order_that_is_lost_is_sent_again_after_a_second() {
        shop.line().toServer().drops(1, "order");
        page.order("tea");

        lab.passes(ofMillis(999));
        assertThat(lab.log()).isEmpty();
        lab.passes(ofMillis(1));
        assertThat(lab.log()).reads("tea: stored");
    }
    // end::lost[]

    @Test
    @Step(2)
    void an_order_whose_acknowledgement_is_lost_is_stored_once() {
        shop.line().toClient().dropsAcknowledgement(1);
        page.order("coffee");
        lab.passes(ofSeconds(1));

        assertThat(lab.log()).reads("coffee: stored");
        assertEquals(List.of("coffee", "coffee"), triesOf());
        assertEquals(List.of("coffee"), stored);
    }

    @Test
    @Step(2)
    void after_the_acknowledgement_nothing_is_sent_or_scheduled() {
        page.order("tea");
        assertEquals(List.of(), lab.scheduled());

        lab.passes(ofMinutes(5));
        assertEquals(List.of("tea"), triesOf());
        assertThat(lab.log()).reads("tea: stored");
    }

    @Test
    @Step(2)
    void an_order_waits_until_the_one_before_has_ended() {
        shop.line().toServer().drops(1, "order");
        page.order("tea");
        page.order("coffee");
        assertEquals(List.of(), triesOf());

        lab.passes(ofSeconds(1));

        assertEquals(List.of("tea", "coffee"), triesOf());
        assertThat(lab.log()).reads("tea: stored", "coffee: stored");
    }

    @Test
    @Step(2)
    void two_acknowledgements_of_one_order_end_one_order() {
        shop.goesSilent();
        page.order("tea");
        page.order("coffee");
        lab.passes(ofSeconds(1));
        shop.comesBack();

        assertThat(lab.log()).reads("tea: stored", "coffee: stored");
        assertEquals(List.of("tea", "tea", "coffee"), triesOf());
    }

    @Test
    @Step(2)
    void a_second_acknowledgement_of_one_order_stops_no_try_of_the_next() {
        shop.line().toServer().drops(3, "order"); // the first try of the coffee
        shop.goesSilent();
        page.order("tea");
        page.order("coffee");
        lab.passes(ofSeconds(1));
        shop.comesBack();
        lab.passes(ofSeconds(1));

        assertThat(lab.log()).reads("tea: stored", "coffee: stored");
    }

    @Test
    @Step(2)
    void a_second_acknowledgement_ends_no_other_order_of_the_same_item() {
        shop.line().toServer().drops(3, "order"); // the first try of the second tea
        shop.goesSilent();
        page.order("tea");
        page.order("tea");
        lab.passes(ofSeconds(1));
        shop.comesBack();

        assertThat(lab.log()).reads("tea: stored");
    }

    @Test
    @Step(3)
    void each_pause_is_twice_as_long_as_the_one_before() {
        closedFor = "tea";
        page.order("tea");

        assertEquals(2, triesAfter(1_000));
        assertEquals(2, triesAfter(1_999));
        assertEquals(3, triesAfter(1));
        assertEquals(3, triesAfter(3_999));
    }

    @Test
    @Step(3)
    void the_next_order_begins_with_a_short_pause_again() {
        closedFor = "tea";
        page.order("tea");
        assertEquals(3, triesAfter(3_000));
        closedFor = "coffee";
        page.order("coffee");
        assertEquals(5, triesAfter(4_000));

        assertEquals(6, triesAfter(1_000));
        assertThat(lab.log()).reads("tea: stored");
    }

    @Test
    @Step(4)
    void after_four_tries_and_a_last_pause_the_order_is_given_up() {
        closedFor = "tea";
        page.order("tea");

        assertEquals(4, triesAfter(14_999));
        assertThat(lab.log()).isEmpty();
        lab.passes(ofMillis(1));
        assertThat(lab.log()).reads("tea: given up");
        assertEquals(4, triesAfter(600_000));
        assertEquals(List.of(), lab.scheduled());
    }

    @Test
    @Step(4)
    void the_last_try_can_be_acknowledged() {
        closedFor = "tea";
        page.order("tea");
        lab.passes(ofMillis(6_999));
        closedFor = "";
        lab.passes(ofSeconds(20));

        assertThat(lab.log()).reads("tea: stored");
        assertEquals(4, tries.size());
    }

    @Test
    @Step(4)
    void an_order_that_is_given_up_makes_room_for_the_next_one() {
        closedFor = "tea";
        page.order("tea");
        page.order("coffee");
        lab.passes(ofSeconds(15));

        assertThat(lab.log()).reads("tea: given up", "coffee: stored");
    }

    @Test
    @Step(4)
    void an_acknowledgement_after_that_is_too_late() {
        closedFor = "tea";
        page.order("tea");
        lab.passes(ofSeconds(15));

        shop.answersLate("order", "ok");

        assertThat(lab.log()).reads("tea: given up");
    }

    @Test
    @Step(4)
    void over_a_bad_line_every_order_is_stored_once_and_in_order() {
        shop.line().toServer().drops(1, "order");
        shop.line().toServer().drops(4, "order");
        shop.line().toClient().dropsAcknowledgement(2);
        shop.line().toClient().dropsAcknowledgement(3);
        Stream.of("tea", "coffee", "milk", "tea").forEach(page::order);
        lab.passes(ofMinutes(2));

        assertThat(lab.log()).reads("tea: stored", "coffee: stored", "milk: stored", "tea: stored");
        assertEquals(List.of("tea", "coffee", "milk", "tea"), stored);
    }

    /** A shop that takes orders with the same key for one order. Without an answer while it's closed. */
    private Object takes(Object value) {
        Map<?, ?> order = (Map<?, ?>) value;
        String item = String.valueOf(order.get("item"));
        tries.add(item);
        if (item.equals(closedFor)) {
            return null;
        }
        if (!keys.contains(String.valueOf(order.get("key")))) {
            keys.add(String.valueOf(order.get("key")));
            stored.add(item);
        }
        return "ok";
    }

    private List<String> triesOf() {
        lab.settles();
        return new ArrayList<>(tries);
    }

    private int triesAfter(int millis) {
        lab.passes(ofMillis(millis));
        return triesOf().size();
    }
}
