package lesson08_queues;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;
import workbook.kit.history.Guarantees;

class InFlightTest {

    @RegisterExtension
    final Lab lab = Lab.running(InFlight.class).clock().network();

    final Client acme = lab.client("acme", Map.of("name", "acme"));
    final Client driver1 = lab.client("driver1", Map.of("name", "driver1"));
    final Client driver2 = lab.client("driver2", Map.of("name", "driver2"));

    final Guarantees toDriver1 = Guarantees.toEach(message -> Set.of("driver1"));

    @Test
    @Step(1)
    void a_message_is_handed_over_once() {
        driver1.emits("subscribe", "pickup");
        assertThat(acme.asks("publish", pickup("tulips"))).answered("ok");

        assertThat(driver1).heardOnly("message", message(1, "tulips", 1));
        assertThat(driver2).heardNothing();
    }

    @Test
    @Step(1)
    void the_receipt_has_ten_seconds() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");

        assertEquals(List.of("at 2025-01-01T09:00:10Z"), lab.scheduled());
    }

    @Test
    @Step(1)
    void without_a_receipt_a_message_comes_again_after_ten_seconds() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");

        lab.passes(ofMillis(9_999));
        assertThat(driver1).heardOnly("message", message(1, "tulips", 1));
        lab.passes(ofMillis(1));
        assertThat(driver1).heardInOrder("message", message(1, "tulips", 1), message(1, "tulips", 2));
    }

    @Test
    @Step(1)
    void it_comes_again_until_it_is_received_and_the_others_wait_in_their_order() {
        driver2.emits("subscribe", "pickup");
        publish("tulips", "roses", "lilies");
        lab.passes(ofSeconds(20));

        driver2.emits("received", 1);
        driver2.emits("received", 2);

        assertThat(driver2)
                .heardInOrder(
                        "message",
                        message(1, "tulips", 1),
                        message(1, "tulips", 2),
                        message(1, "tulips", 3),
                        message(2, "roses", 1),
                        message(3, "lilies", 1));
    }

    @Test
    @Step(1)
    void each_subscriber_has_its_own_messages() {
        driver1.emits("subscribe", "pickup");
        driver2.emits("subscribe", "pickup");
        publish("tulips", "roses");
        assertThat(driver2.asks("received", 1)).answered("ok");
        assertThat(driver2.asks("received", 2)).answered("ok");

        lab.passes(ofSeconds(10));

        assertThat(driver1).heardInOrder("message", message(1, "tulips", 1), message(1, "tulips", 2));
        assertThat(driver2).heardInOrder("message", message(1, "tulips", 1), message(2, "roses", 1));
    }

    @Test
    @Step(1)
    void what_the_hub_cannot_take_is_refused() {
        Client nobody = lab.client("nobody");
        driver1.emits("subscribe", "pickup");

        assertThat(nobody.asks("subscribe", "pickup")).answered("no name");
        assertThat(driver1.asks("subscribe", "lunch")).answered("no such topic");
        assertThat(acme.asks("publish", (Object) null)).answered("no such topic");
        assertThat(acme.asks("publish", pickup(""))).answered("no text");
        assertThat(acme.asks("publish", pickup("x".repeat(201)))).answered("too long");
        assertThat(driver1).heardNothing();
    }

    @Test
    @Step(2)
    void a_message_that_was_received_never_comes_again_and_nobody_waits_for_it() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");
        lab.passes(ofSeconds(9));

        assertThat(driver1.asks("received", 1)).answered("ok");

        assertEquals(List.of(), lab.scheduled());
        lab.passes(ofSeconds(60));
        assertThat(driver1).heardOnly("message", message(1, "tulips", 1));
    }

    @Test
    @Step(2)
    void the_time_of_each_message_begins_when_it_is_handed_over() {
        driver2.emits("subscribe", "pickup");
        publish("tulips", "roses");
        lab.passes(ofSeconds(8));
        driver2.emits("received", 1);

        lab.passes(ofMillis(9_999));
        assertThat(driver2).heardInOrder("message", message(1, "tulips", 1), message(2, "roses", 1));
        lab.passes(ofMillis(1));
        assertThat(driver2)
                .heardInOrder("message", message(1, "tulips", 1), message(2, "roses", 1), message(2, "roses", 2));
    }

    @Test
    @Step(2)
    void a_receipt_counts_once_and_only_from_its_subscriber() {
        driver1.emits("subscribe", "pickup");
        publish("tulips", "roses");

        assertThat(driver2.asks("received", 1)).answered("not yours");
        assertThat(driver1.asks("received", 2)).answered("not yours");
        assertThat(driver1.asks("received", (Object) null)).answered("not yours");
        assertThat(driver1.asks("received", 1)).answered("ok");
        assertThat(driver1.asks("received", 1)).answered("not yours");
        assertThat(driver1).heardInOrder("message", message(1, "tulips", 1), message(2, "roses", 1));
    }

    @Test
    @Step(3)
    void a_driver_that_has_left_gets_it_again_when_it_is_back() {
        driver1.emits("subscribe", "pickup");
        publish("tulips", "roses");
        driver1.drops();
        lab.passes(ofSeconds(60));
        driver1.connects();

        assertThat(driver1.asks("subscribe", "pickup")).answered("ok");

        assertThat(driver1).heardInOrder("message", message(1, "tulips", 1), message(1, "tulips", 2));
    }

    @Test
    @Step(3)
    void nobody_waits_for_a_receipt_from_a_driver_that_has_left() {
        driver2.emits("subscribe", "pickup");
        publish("tulips");

        driver2.drops();

        assertEquals(List.of(), lab.scheduled());
    }

    @Test
    @Step(3)
    void what_is_published_meanwhile_waits_behind_it() {
        driver2.emits("subscribe", "pickup");
        publish("tulips");
        driver2.disconnects();
        publish("roses");
        driver2.connects();
        driver2.emits("subscribe", "pickup");

        driver2.emits("received", 1);

        assertThat(driver2)
                .heardInOrder("message", message(1, "tulips", 1), message(1, "tulips", 2), message(2, "roses", 1));
    }

    @Test
    @Step(3)
    void a_driver_may_leave_before_its_first_message() {
        driver1.emits("subscribe", "pickup");
        driver1.drops();
        publish("tulips");
        driver1.connects();

        assertThat(driver1.asks("subscribe", "pickup")).answered("ok");

        assertThat(driver1).heardOnly("message", message(1, "tulips", 1));
    }

    @Test
    @Step(3)
    void others_who_leave_change_nothing() {
        driver1.emits("subscribe", "pickup");
        driver2.emits("subscribe", "pickup");
        publish("tulips");
        driver2.drops();

        assertEquals(List.of("at 2025-01-01T09:00:10Z"), lab.scheduled());
        assertThat(driver1.asks("received", 1)).answered("ok");
        assertThat(driver1).heardOnly("message", message(1, "tulips", 1));
    }

    @Test
    @Step(4)
    void a_receipt_that_the_driver_brings_back_counts() {
        driver1.emits("subscribe", "pickup");
        publish("tulips", "roses");
        driver1.drops();
        driver1.connects();

        assertThat(driver1.asks("received", 2)).answered("not yours");
        assertThat(driver1.asks("received", 1)).answered("ok");
        driver1.emits("subscribe", "pickup");

        assertThat(driver1).heardInOrder("message", message(1, "tulips", 1), message(2, "roses", 1));
    }

    // tag::history[]
    @Test
    @Step(4)
    void on_a_line_that_loses_packets_no_parcel_is_lost() {
        driver1.emitsBack("message", "received", "id").emits("subscribe", "pickup");
        driver1.line().losesEach(0.3);
        acme.asksEach("publish", parcels(12));

        lab.passes(ofMinutes(10));

        assertThat(lab.history("publish", "message", "received"))
                .keeps(toDriver1.atLeastOnce(), toDriver1.inOrder(), toDriver1.nobodyElse());
        assertEquals(List.of(), lab.scheduled());
    }
    // end::history[]

    private void publish(String... texts) {
        Stream.of(texts).forEach(text -> acme.asks("publish", pickup(text)));
        lab.settles(); // what the hub hands over has arrived
    }

    private static List<Map<String, String>> parcels(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> pickup("parcel " + i))
                .toList();
    }

    private static Map<String, String> pickup(String text) {
        return Map.of("topic", "pickup", "text", text);
    }

    private static Map<String, Object> message(int id, String text, int attempt) {
        return Map.of("id", id, "topic", "pickup", "text", text, "attempt", attempt);
    }
}
