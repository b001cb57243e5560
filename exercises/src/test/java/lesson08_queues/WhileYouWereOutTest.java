package lesson08_queues;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Question;
import workbook.kit.Step;

class WhileYouWereOutTest {

    @RegisterExtension
    final Lab lab = Lab.running(WhileYouWereOut.class).store();

    final Client acme = lab.client("acme", Map.of("name", "acme"));
    final Client driver1 = lab.client("driver1", Map.of("name", "driver1"));
    final Client driver2 = lab.client("driver2", Map.of("name", "driver2"));
    final Client nobody = lab.client("nobody");

    @Test
    @Step(1)
    void a_subscription_is_kept_under_topic_and_name() {
        assertThat(driver1.asks("subscribe", "pickup")).answered("ok");
        assertThat(driver2.asks("subscribe", "pickup")).answered("ok");
        assertThat(acme.asks("subscribe", "delivered")).answered("ok");

        assertThat(lab.stored()).reads("delivered acme", "pickup driver1", "pickup driver2");
    }

    @Test
    @Step(1)
    void a_client_without_a_name_and_a_topic_that_does_not_exist_are_refused() {
        assertThat(nobody.asks("subscribe", "pickup")).answered("no name");
        assertThat(driver1.asks("subscribe", "lunch")).answered("no such topic");
        assertThat(driver1.asks("subscribe", (Object) null)).answered("no such topic");

        assertThat(lab.stored()).isEmpty();
    }

    @Test
    @Step(2)
    void a_message_reaches_each_subscriber_of_its_topic_that_is_here() {
        driver1.emits("subscribe", "pickup");
        driver2.emits("subscribe", "pickup");
        acme.emits("subscribe", "delivered");

        assertThat(acme.asks("publish", pickup("tulips"))).answered("ok");

        assertThat(driver1).heardOnly("message", message(1, "tulips"));
        assertThat(driver2).heardOnly("message", message(1, "tulips"));
        assertThat(acme).heardNothing();
    }

    @Test
    @Step(2)
    void two_messages_that_look_the_same_have_two_ids() {
        driver2.emits("subscribe", "pickup");
        acme.emits("publish", pickup("tulips"));
        acme.emits("publish", pickup("tulips"));

        assertThat(driver2).heardInOrder("message", message(1, "tulips"), message(2, "tulips"));
        assertThat(driver1).heardNothing();
    }

    @Test
    @Step(2)
    void a_vendor_gets_its_acknowledgement_when_the_message_is_stored() {
        driver1.emits("subscribe", "pickup");
        driver2.emits("subscribe", "pickup");

        assertThat(acme.asks("publish", pickup("tulips"))).answered("ok");

        assertThat(lab.answeredBeforeStored()).isEmpty();
    }

    @Test
    @Step(2)
    void what_cannot_be_published_is_refused() {
        driver1.emits("subscribe", "pickup");

        assertThat(nobody.asks("publish", pickup("tulips"))).answered("no name");
        assertThat(acme.asks("publish", Map.of("topic", "lunch", "text", "soup")))
                .answered("no such topic");
        assertThat(acme.asks("publish", (Object) null)).answered("no such topic");
        assertThat(acme.asks("publish", Map.of("topic", "pickup"))).answered("no text");
        assertThat(acme.asks("publish", pickup(""))).answered("no text");
        assertThat(acme.asks("publish", pickup("x".repeat(201)))).answered("too long");
        assertThat(driver1).heardNothing();
    }

    @Test
    @Step(3)
    void a_subscriber_that_was_away_gets_what_it_has_missed() {
        driver1.emits("subscribe", "pickup");
        driver1.drops();
        publish("tulips", "roses", "lilies");

        driver1.connects();
        assertThat(driver1.asks("getAll", "pickup")).answered(3);

        assertThat(driver1).heardInOrder("message", message(1, "tulips"), message(2, "roses"), message(3, "lilies"));
    }

    @Test
    @Step(3)
    void nobody_else_hears_it_again() {
        driver1.emits("subscribe", "pickup");
        driver2.emits("subscribe", "pickup");
        publish("tulips");

        driver2.emits("getAll", "pickup");

        assertThat(driver2).heardInOrder("message", message(1, "tulips"), message(1, "tulips"));
        assertThat(driver1).heardOnly("message", message(1, "tulips"));
    }

    @Test
    @Step(3)
    void another_connection_of_the_same_name_hears_nothing_again() {
        Client tablet = lab.client("driver1's tablet", Map.of("name", "driver1"));
        driver1.emits("subscribe", "pickup");
        publish("tulips");

        assertThat(tablet.asks("getAll", "pickup")).answered(1);

        assertThat(tablet).heardInOrder("message", message(1, "tulips"), message(1, "tulips"));
        assertThat(driver1).heardOnly("message", message(1, "tulips"));
    }

    @Test
    @Step(3)
    void what_was_sent_and_not_reported_is_kept() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");

        assertThat(driver1.asks("getAll", "pickup")).answered(1);
        assertThat(driver1.asks("getAll", "pickup")).answered(1);
    }

    @Test
    @Step(3)
    void subscribing_again_empties_nothing() {
        driver2.emits("subscribe", "pickup");
        driver2.drops();
        publish("tulips");
        driver2.connects();

        assertThat(driver2.asks("subscribe", "pickup")).answered("ok");
        assertThat(driver2.asks("getAll", "pickup")).answered(1);
    }

    @Test
    @Step(3)
    void a_client_that_the_hub_does_not_know_gets_an_empty_answer() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");

        assertThat(driver2.asks("getAll", "pickup")).answered(0);
        assertThat(nobody.asks("getAll", "pickup")).answered(0);
        assertThat(driver1.asks("getAll", "lunch")).answered(0);
        assertThat(driver1.asks("getAll", (Object) null)).answered(0);
        publish("roses");
        assertThat(driver2).heardNothing();
    }

    @Test
    @Step(4)
    void what_was_reported_is_gone_for_that_subscriber_and_for_no_other() {
        driver1.emits("subscribe", "pickup");
        driver2.emits("subscribe", "pickup");
        publish("tulips", "roses");

        assertThat(driver1.asks("received", 1)).answered("ok");

        assertThat(driver1.asks("getAll", "pickup")).answered(1);
        assertThat(driver2.asks("getAll", "pickup")).answered(2);
        assertThat(driver2.asks("received", 2)).answered("ok");
        assertThat(driver2.asks("received", 1)).answered("ok");
        assertThat(driver2.asks("getAll", "pickup")).answered(0);
    }

    @Test
    @Step(4)
    void a_message_of_the_other_topic_is_reported_in_the_same_way() {
        acme.emits("subscribe", "delivered");
        driver1.emits("publish", Map.of("topic", "delivered", "text", "tulips"));

        assertThat(acme.asks("received", 1)).answered("ok");
        assertThat(acme.asks("getAll", "delivered")).answered(0);
    }

    @Test
    @Step(4)
    void a_receipt_for_what_is_not_yours_is_refused() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");

        Question byAStranger = driver2.asks("received", 1);
        Question ofNothing = driver1.asks("received", 99);

        assertThat(byAStranger).answered("not yours");
        assertThat(ofNothing).answered("not yours");
        assertThat(nobody.asks("received", 1)).answered("not yours");
        assertThat(driver1.asks("received", (Object) null)).answered("not yours");
        assertThat(driver1.asks("getAll", "pickup")).answered(1);
    }

    @Test
    @Step(4)
    void a_message_is_reported_once_on_whatever_connection() {
        driver2.emits("subscribe", "pickup");
        publish("tulips", "roses");
        driver2.drops();
        driver2.connects();

        assertThat(driver2.asks("received", 1)).answered("ok");
        assertThat(driver2.asks("received", 1)).answered("not yours");
        assertThat(driver2.asks("getAll", "pickup")).answered(1);
    }

    private void publish(String... texts) {
        Stream.of(texts).forEach(text -> acme.emits("publish", pickup(text)));
    }

    private static Map<String, String> pickup(String text) {
        return Map.of("topic", "pickup", "text", text);
    }

    private static Map<String, Object> message(int id, String text) {
        return Map.of("id", id, "topic", "pickup", "text", text);
    }
}
