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

class ManyDriversTest {

    @RegisterExtension
    final Lab lab = Lab.running(ManyDrivers.class).clock();

    final Client acme = lab.client("acme", Map.of("name", "acme"));
    final Client driver1 = lab.client("driver1", Map.of("name", "driver1"));
    final Client driver2 = lab.client("driver2", Map.of("name", "driver2"));
    final Client driver3 = lab.client("driver3", Map.of("name", "driver3"));
    final Client driver4 = lab.client("driver4", Map.of("name", "driver4"));

    final Guarantees toOneDriver = Guarantees.toOneOf(message -> Set.of("driver1", "driver2", "driver3", "driver4"));

    @Test
    @Step(1)
    void a_parcel_is_handed_over_once() {
        driver1.emits("subscribe", "pickup");
        assertThat(acme.asks("publish", pickup("tulips"))).answered("ok");

        assertThat(driver1).heardOnly("message", message(1, "tulips", 1));
        assertThat(driver2).heardNothing();
    }

    @Test
    @Step(1)
    void each_parcel_goes_to_one_driver() {
        driver2.emits("subscribe", "pickup");
        driver1.emits("subscribe", "pickup");

        publish("tulips", "roses");

        assertThat(driver2).heardOnly("message", message(1, "tulips", 1));
        assertThat(driver1).heardOnly("message", message(2, "roses", 1));
        assertThat(driver3).heardNothing();
    }

    @Test
    @Step(1)
    void a_driver_has_one_parcel_and_the_others_wait() {
        driver1.emits("subscribe", "pickup");
        publish("tulips", "roses", "lilies");

        driver2.emits("subscribe", "pickup");

        assertThat(driver1).heardOnly("message", message(1, "tulips", 1));
        assertThat(driver2).heardOnly("message", message(2, "roses", 1));
    }

    @Test
    @Step(1)
    void what_was_published_before_anyone_came_waits() {
        publish("tulips", "roses");

        driver3.emits("subscribe", "pickup");

        assertThat(driver3).heardOnly("message", message(1, "tulips", 1));
    }

    @Test
    @Step(1)
    void subscribing_twice_brings_no_second_parcel() {
        driver1.emits("subscribe", "pickup");
        assertThat(driver1.asks("subscribe", "pickup")).answered("ok");
        publish("tulips", "roses");

        assertThat(driver1.asks("subscribe", "pickup")).answered("ok");

        assertThat(driver1).heardOnly("message", message(1, "tulips", 1));
    }

    @Test
    @Step(1)
    void each_topic_has_its_own_queue_and_what_the_hub_cannot_take_is_refused() {
        Client nobody = lab.client("nobody");
        driver1.emits("subscribe", "delivered");
        driver2.emits("subscribe", "pickup");
        publish("tulips");

        assertThat(nobody.asks("subscribe", "pickup")).answered("no name");
        assertThat(acme.asks("publish", Map.of("topic", "lunch"))).answered("no such topic");
        assertThat(acme.asks("publish", pickup(""))).answered("no text");
        assertThat(acme.asks("publish", pickup("x".repeat(201)))).answered("too long");
        assertThat(driver1).heardNothing();
    }

    @Test
    @Step(2)
    void a_driver_that_has_reported_gets_the_next_parcel() {
        driver1.emits("subscribe", "pickup");
        driver2.emits("subscribe", "pickup");
        publish("tulips", "roses", "lilies", "violets");

        assertThat(driver2.asks("received", 2)).answered("ok");
        assertThat(driver2.asks("received", 3)).answered("ok");

        assertThat(driver2)
                .heardInOrder("message", message(2, "roses", 1), message(3, "lilies", 1), message(4, "violets", 1));
        assertThat(driver1).heardOnly("message", message(1, "tulips", 1));
    }

    @Test
    @Step(2)
    void a_driver_without_a_parcel_is_free() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");
        driver2.emits("subscribe", "pickup");
        assertThat(driver1.asks("received", 1)).answered("ok");

        publish("roses", "lilies");

        assertThat(driver2).heardOnly("message", message(2, "roses", 1));
        assertThat(driver1).heardInOrder("message", message(1, "tulips", 1), message(3, "lilies", 1));
    }

    @Test
    @Step(2)
    void only_the_driver_that_has_the_parcel_reports_it_and_only_once() {
        driver1.emits("subscribe", "pickup");
        driver2.emits("subscribe", "pickup");
        publish("tulips", "roses", "lilies");

        assertThat(driver2.asks("received", 1)).answered("not yours");
        assertThat(driver3.asks("received", 1)).answered("not yours");
        assertThat(driver1.asks("received", 3)).answered("not yours");
        assertThat(driver1.asks("received", (Object) null)).answered("not yours");
        assertThat(driver1.asks("received", 1)).answered("ok");
        assertThat(driver1.asks("received", 1)).answered("not yours");
        assertThat(driver2).heardOnly("message", message(2, "roses", 1));
    }

    @Test
    @Step(2)
    void what_was_reported_is_no_longer_the_drivers() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");

        assertThat(driver1.asks("received", 1)).answered("ok");
        assertThat(driver1.asks("received", 1)).answered("not yours");
        driver1.drops();
        driver2.emits("subscribe", "pickup");
        assertThat(driver2).heardNothing();
    }

    @Test
    @Step(3)
    void without_a_receipt_a_parcel_goes_to_another_driver() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");
        driver2.emits("subscribe", "pickup");

        lab.passes(ofMillis(9_999));
        assertThat(driver2).heardNothing();
        lab.passes(ofMillis(1));

        assertThat(driver2).heardOnly("message", message(1, "tulips", 2));
        assertThat(driver1.asks("received", 1)).answered("not yours");
        assertThat(driver2.asks("received", 1)).answered("ok");
    }

    @Test
    @Step(3)
    void a_parcel_that_comes_back_is_first_in_line() {
        driver1.emits("subscribe", "pickup");
        publish("tulips", "roses");

        lab.passes(ofSeconds(20));

        assertThat(driver1)
                .heardInOrder("message", message(1, "tulips", 1), message(1, "tulips", 2), message(1, "tulips", 3));
    }

    @Test
    @Step(3)
    void a_slow_driver_is_free_again_behind_the_others() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");
        driver2.emits("subscribe", "pickup");
        lab.passes(ofSeconds(10));

        publish("roses");

        assertThat(driver1).heardInOrder("message", message(1, "tulips", 1), message(2, "roses", 1));
        assertThat(driver2).heardOnly("message", message(1, "tulips", 2));
    }

    @Test
    @Step(3)
    void nobody_waits_for_a_parcel_that_was_reported() {
        driver1.emits("subscribe", "pickup");
        publish("tulips");
        lab.passes(ofSeconds(9));
        driver1.emits("received", 1);

        assertEquals(List.of(), lab.scheduled());
        lab.passes(ofSeconds(60));
        assertThat(driver1).heardOnly("message", message(1, "tulips", 1));
    }

    @Test
    @Step(4)
    void the_parcel_of_a_driver_that_leaves_goes_to_another_one_at_once() {
        driver1.emits("subscribe", "pickup");
        publish("tulips", "roses");
        driver1.drops();
        assertEquals(List.of(), lab.scheduled());

        driver2.emits("subscribe", "pickup");
        driver3.emits("subscribe", "pickup");

        assertThat(driver2).heardOnly("message", message(1, "tulips", 2));
        assertThat(driver3).heardOnly("message", message(2, "roses", 1));
    }

    @Test
    @Step(4)
    void a_driver_that_waits_gets_it_and_one_that_has_left_gets_nothing() {
        driver4.emits("subscribe", "pickup");
        driver1.emits("subscribe", "pickup");
        driver2.emits("subscribe", "pickup");
        driver4.disconnects();
        publish("tulips");

        driver1.drops();

        assertThat(driver2).heardOnly("message", message(1, "tulips", 2));
    }

    @Test
    @Step(4)
    void a_driver_that_is_back_subscribes_again_and_its_old_parcel_is_not_its_own() {
        driver1.emits("subscribe", "pickup");
        publish("tulips", "roses");
        driver1.drops();
        driver2.emits("subscribe", "pickup");
        driver1.connects();

        assertThat(driver1.asks("received", 1)).answered("not yours");
        assertThat(driver1.asks("subscribe", "pickup")).answered("ok");

        assertThat(driver1).heardInOrder("message", message(1, "tulips", 1), message(2, "roses", 1));
    }

    @Test
    @Step(4)
    void three_hundred_parcels_are_carried_out_once_each_though_one_driver_is_slow_and_one_leaves() {
        driver3.emits("subscribe", "pickup");
        driver4.emits("subscribe", "pickup");
        acme.asksEach("publish", parcels(300));
        driver4.drops();
        driver1.emitsBack("message", "received", "id").emits("subscribe", "pickup");
        driver2.emitsBack("message", "received", "id").emits("subscribe", "pickup");

        lab.passes(ofMinutes(1));

        assertThat(lab.history("publish", "message", "received"))
                .keeps(toOneDriver.ofEffects().exactlyOnce(), toOneDriver.nobodyElse());
    }

    private void publish(String... texts) {
        Stream.of(texts).forEach(text -> acme.asks("publish", pickup(text)));
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
