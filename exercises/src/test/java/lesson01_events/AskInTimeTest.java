package lesson01_events;

import static workbook.kit.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

class AskInTimeTest {

    @RegisterExtension
    final Lab lab = Lab.running(AskInTime.class);

    final ScriptedServer shop = lab.server();

    @Test
    void the_answer_is_shown_beside_its_item() {
        shop.answers("price", item -> item.equals("tea") ? 3 : 4);

        shop.emits("customer", "tea");
        shop.emits("customer", "coffee");
        shop.emits("customer", "tea"); // another customer

        assertThat(shop).heardInOrder("price", "tea", "coffee", "tea");
        assertThat(lab.log()).reads("tea: 3", "coffee: 4", "tea: 3");
    }

    @Test
    void an_answer_may_take_some_time() {
        shop.answers("price", item -> 3).answersAfter(Duration.ofMillis(60));

        shop.emits("customer", "tea");

        assertThat(lab.log()).reads("tea: 3");
    }

    @Test
    void a_late_answer_is_not_shown_and_no_thread_is_left() {
        shop.keepsSilentOn("price");

        shop.emits("customer", "tea");
        shop.emits("customer", "tea"); // another customer, whose answer is late, too
        lab.settles();

        assertThat(shop).heardInOrder("price", "tea", "tea");

        shop.answersLate("price", 3);

        assertThat(lab.log()).reads("tea: no answer", "tea: no answer");
        lab.leavesThreads(1); // one for all deadlines may stay, one for each may not
    }

    @Test
    void a_customer_who_waits_does_not_hold_up_the_next_one() {
        shop.answers("price", item -> item.equals("coffee") ? 4 : null); // null is no answer

        shop.emitsEach("customer", "tea", "coffee");

        assertThat(lab.log()).reads("coffee: 4", "tea: no answer");
    }
}
