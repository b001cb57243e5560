package lesson07_delivery;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;
import workbook.kit.Step;

class AskTest {

    @RegisterExtension
    final Lab lab = Lab.running(Ask.class).clock();

    final ScriptedServer shop = lab.server();

    @RegisterExtension
    final Lab nextDoor = Lab.running(Ask.class).clock();

    final ScriptedServer careless = nextDoor.server(AskTest::answersNothing);

    /** Its listener returns without an acknowledgement, and the library sends an empty one. */
    static void answersNothing(SocketIONamespace chat) {
        chat.addEventListener("price", String.class, (client, item, ack) -> {});
    }

    @Test
    @Step(1)
    void each_answer_is_shown_beside_its_item() {
        shop.answers("price", item -> item.equals("tea") ? 3 : 4);

        shop.emits("customer", "tea");
        shop.emits("customer", "coffee");

        assertThat(shop).heardInOrder("price", "tea", "coffee");
        assertThat(lab.log()).reads("tea costs 3", "coffee costs 4");
    }

    @Test
    @Step(1)
    void an_answer_is_awaited_and_nobody_waits_for_it() {
        shop.answers("price", item -> item.equals("tea") ? null : 4); // null is no answer

        shop.emitsEach("customer", "tea", "coffee");
        assertThat(lab.log()).reads("coffee costs 4");

        shop.answersLate("price", 3);
        assertThat(lab.log()).reads("coffee costs 4", "tea costs 3");
    }

    @Test
    @Step(1)
    void an_answer_without_a_value_is_an_answer() {
        careless.emits("customer", "milk");

        assertThat(nextDoor.log()).reads("milk costs nothing");
    }

    // tag::deadline[]
    @Test
    @Step(2)
    void after_three_seconds_without_an_answer_the_question_is_over() {
        shop.keepsSilentOn("price");
        shop.emits("customer", "tea");

        lab.passes(ofMillis(2_999));
        assertThat(lab.log()).isEmpty();
        lab.passes(ofMillis(1));
        assertThat(lab.log()).reads("tea: no answer");
    }
    // end::deadline[]

    @Test
    @Step(2)
    void an_answer_after_the_deadline_is_not_shown() {
        shop.keepsSilentOn("price");
        shop.emits("customer", "coffee");
        lab.passes(ofSeconds(4));

        shop.answersLate("price", 4);

        assertThat(lab.log()).reads("coffee: no answer");
    }

    @Test
    @Step(2)
    void an_answer_just_before_it_is_shown_and_nothing_else() {
        shop.keepsSilentOn("price");
        shop.emits("customer", "tea");
        lab.passes(ofMillis(2_999));

        shop.answersLate("price", 3);
        lab.passes(ofSeconds(10));

        assertThat(lab.log()).reads("tea costs 3");
    }

    @Test
    @Step(2)
    void each_question_has_a_deadline_of_its_own() {
        shop.keepsSilentOn("price");
        shop.emits("customer", "tea");
        lab.passes(ofSeconds(2));
        shop.emits("customer", "coffee");

        lab.passes(ofSeconds(2));
        assertThat(lab.log()).reads("tea: no answer");
        shop.answersLate("price", 4);
        assertThat(lab.log()).reads("tea: no answer", "coffee costs 4");
    }

    @Test
    @Step(2)
    void a_question_on_a_line_that_breaks_is_over_at_its_deadline() {
        shop.keepsSilentOn("price");
        shop.emits("customer", "tea");
        shop.drops();

        lab.passes(ofSeconds(3));

        assertThat(lab.log()).reads("tea: no answer");
    }

    @Test
    @Step(3)
    void an_answered_question_leaves_nothing_scheduled() {
        shop.answers("price", item -> 3);
        shop.emitsEach("customer", "tea", "coffee", "milk");

        assertThat(lab.log()).reads("tea costs 3", "coffee costs 3", "milk costs 3");
        assertEquals(List.of(), lab.scheduled());
    }
}
