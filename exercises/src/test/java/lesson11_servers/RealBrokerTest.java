package lesson11_servers;

import static workbook.kit.Assertions.assertThat;

import java.time.Duration;
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

class RealBrokerTest {

    @RegisterExtension
    final Lab lab = Lab.running(RealBroker.class);

    final Client acme = lab.client("acme", Map.of("name", "acme"));
    final Client flowers = lab.client("flowers", Map.of("name", "flowers"));
    final Client driver1 = lab.client("driver1", Map.of("name", "driver1"));
    final Client driver2 = lab.client("driver2", Map.of("name", "driver2"));

    final Guarantees toOneDriver = Guarantees.toOneOf(message -> Set.of("driver1", "driver2"));

    @Test
    @Step(1)
    void a_parcel_is_handed_over_once() {
        driver1.emits("subscribe", "pickup");
        assertThat(driver1.asks("subscribe", "pickup")).answered("ok");

        assertThat(acme.asks("publish", pickup("tulips"))).answered("ok");

        assertThat(driver1).heardOnly("message", pickup(1, "tulips", 1));
        assertThat(flowers).heardNothing();
    }

    @Test
    @Step(1)
    void what_was_published_before_anyone_came_waits() {
        publish(flowers, "tulips", "roses");

        driver2.emits("subscribe", "pickup");

        assertThat(driver2).heardOnly("message", pickup(1, "tulips", 1));
    }

    @Test
    @Step(1)
    void each_subscriber_of_a_topic_has_its_own_copy() {
        acme.emits("subscribe", "delivered");
        flowers.emits("subscribe", "delivered");
        driver1.emits("subscribe", "pickup");

        driver2.emits("publish", delivered("tulips"));

        assertThat(acme).heardOnly("message", delivered(1, "tulips", 1));
        assertThat(flowers).heardOnly("message", delivered(1, "tulips", 1));
        assertThat(driver1).heardNothing();
    }

    @Test
    @Step(1)
    void a_subscriber_that_was_away_gets_what_it_missed() {
        flowers.emits("subscribe", "delivered");
        flowers.disconnects();
        driver1.emits("publish", delivered("tulips"));
        flowers.connects();

        assertThat(flowers.asks("subscribe", "delivered")).answered("ok");

        assertThat(flowers).heardOnly("message", delivered(1, "tulips", 1));
    }

    @Test
    @Step(1)
    void what_the_hub_cannot_take_is_refused() {
        Client nobody = lab.client("nobody");
        driver1.emits("subscribe", "pickup");

        assertThat(nobody.asks("subscribe", "pickup")).answered("no name");
        assertThat(driver1.asks("subscribe", "dead")).answered("no such topic");
        assertThat(acme.asks("publish", (Object) null)).answered("no such topic");
        assertThat(acme.asks("publish", pickup(""))).answered("no text");
        assertThat(acme.asks("publish", pickup("x".repeat(201)))).answered("too long");
        assertThat(driver1).heardNothing();
    }

    @Test
    @Step(2)
    void the_next_one_comes_after_the_receipt() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips", "roses");
        assertThat(driver1).heardOnly("message", pickup(1, "tulips", 1));

        assertThat(driver1.asks("received", 1)).answered("ok");

        assertThat(driver1).heardInOrder("message", pickup(1, "tulips", 1), pickup(2, "roses", 1));
    }

    @Test
    @Step(2)
    void a_slow_driver_has_one_parcel_and_the_others_are_for_the_next_driver() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips", "roses", "lilies");

        driver2.emits("subscribe", "pickup");
        driver2.emits("received", 2);

        assertThat(driver1).heardOnly("message", pickup(1, "tulips", 1));
        assertThat(driver2).heardInOrder("message", pickup(2, "roses", 1), pickup(3, "lilies", 1));
    }

    @Test
    @Step(2)
    void what_was_received_never_comes_again() {
        flowers.emits("subscribe", "delivered");
        driver1.emits("publish", delivered("tulips"));
        assertThat(flowers.asks("received", 1)).answered("ok");
        flowers.disconnects();
        flowers.connects();

        flowers.emits("subscribe", "delivered");

        assertThat(flowers).heardOnly("message", delivered(1, "tulips", 1));
    }

    @Test
    @Step(2)
    void a_receipt_counts_once_and_only_from_the_one_who_has_the_message() {
        driver1.emits("subscribe", "pickup");
        publish(flowers, "tulips");

        assertThat(driver2.asks("received", 1)).answered("not yours");
        assertThat(driver1.asks("received", 2)).answered("not yours");
        assertThat(driver1.asks("received", (Object) null)).answered("not yours");
        assertThat(driver1.asks("received", 1)).answered("ok");
        assertThat(driver1.asks("received", 1)).answered("not yours");
    }

    @Test
    @Step(3)
    void the_parcel_of_a_driver_that_leaves_goes_to_another_one() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips", "roses");
        driver1.emits("received", 1);
        driver2.emits("subscribe", "pickup");

        driver1.drops();

        assertThat(driver2).heardOnly("message", pickup(2, "roses", 2));
        assertThat(driver2.asks("received", 2)).answered("ok");
    }

    @Test
    @Step(3)
    void a_subscriber_that_left_without_a_receipt_gets_it_again() {
        acme.emits("subscribe", "delivered");
        driver2.emits("publish", delivered("tulips"));
        acme.drops();
        acme.connects();

        acme.emits("subscribe", "delivered");

        assertThat(acme).heardInOrder("message", delivered(1, "tulips", 1), delivered(1, "tulips", 2));
    }

    @Test
    @Step(3)
    void what_failed_comes_again_before_the_others() {
        driver2.emits("subscribe", "pickup");
        publish(flowers, "tulips", "roses");

        assertThat(driver1.asks("failed", 1)).answered("not yours");
        assertThat(driver2.asks("failed", 1)).answered("ok");
        driver2.emits("received", 1);

        assertThat(driver2)
                .heardInOrder("message", pickup(1, "tulips", 1), pickup(1, "tulips", 2), pickup(2, "roses", 1));
    }

    // tag::twice[]
    @Test
    @Step(3)
    void nothing_is_lost_and_what_was_carried_out_without_a_receipt_is_carried_out_twice() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips", "roses"); // driver1 delivers the tulips,
        driver1.drops(); // and its receipt is lost

        driver2.emitsBack("message", "received", "id").emits("subscribe", "pickup");

        assertThat(lab.history("publish", "message", "received")).keeps(toOneDriver.atLeastOnce());
        assertThat(driver2).heardInOrder("message", pickup(1, "tulips", 2), pickup(2, "roses", 1));
    }
    // end::twice[]

    @Test
    @Step(4)
    void after_three_attempts_it_is_a_dead_letter_and_the_others_go_on() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips", "roses");
        Stream.of(1, 1, 1).forEach(id -> driver1.emits("failed", id));

        assertThat(driver1.asks("received", 2)).answered("ok");
        assertThat(acme.asks("deadLetters", "pickup")).answered(1);
        assertThat(acme).heardOnly("deadLetter", Map.of("id", 1, "text", "tulips"));
    }

    @Test
    @Step(4)
    void what_waits_behind_a_parcel_that_failed_has_no_attempt_yet() {
        driver2.emits("subscribe", "pickup");
        publish(flowers, "tulips", "roses");
        Stream.of(1, 1, 1).forEach(id -> driver2.emits("failed", id));

        assertThat(driver2)
                .heardInOrder(
                        "message",
                        pickup(1, "tulips", 1),
                        pickup(1, "tulips", 2),
                        pickup(1, "tulips", 3),
                        pickup(2, "roses", 1));
    }

    @Test
    @Step(4)
    void the_attempts_of_all_drivers_and_connections_count() {
        publish(flowers, "tulips");
        driver1.emits("subscribe", "pickup");
        driver2.emits("subscribe", "pickup");
        driver1.disconnects();
        driver2.disconnects();
        driver1.connects();
        driver1.emits("subscribe", "pickup");
        assertThat(flowers.asks("deadLetters", "pickup")).answered(0);

        driver1.drops();

        assertThat(flowers.asks("deadLetters", "pickup")).answered(1);
    }

    @Test
    @Step(4)
    void fifty_parcels_are_carried_out_once_each_though_one_driver_leaves() {
        driver1.emits("subscribe", "pickup");
        acme.asksEach("publish", parcels(50));
        driver1.drops();

        driver2.emitsBack("message", "received", "id").emits("subscribe", "pickup");

        assertThat(lab.history("publish", "message", "received"))
                .keeps(toOneDriver.ofEffects().exactlyOnce(), toOneDriver.nobodyElse());
    }

    @Test
    @Step(5)
    void what_has_expired_is_not_handed_over_and_is_counted() {
        acme.emits("publish", pickup("pizza", 1));
        publish(acme, "tulips");
        lab.realTimePasses(Duration.ofMillis(2));

        driver1.emits("subscribe", "pickup");

        assertThat(driver1).heardOnly("message", pickup(2, "tulips", 1));
        assertThat(acme.asks("expired", "pickup")).answered(1);
        assertThat(acme.asks("deadLetters", "pickup")).answered(0);
    }

    @Test
    @Step(5)
    void a_message_for_a_subscriber_that_is_away_expires_too() {
        flowers.emits("subscribe", "delivered");
        flowers.disconnects();
        driver2.emits("publish", Map.of("topic", "delivered", "text", "pizza", "millis", 1));
        lab.realTimePasses(Duration.ofMillis(2));
        flowers.connects();

        flowers.emits("subscribe", "delivered");

        assertThat(flowers).heardNothing();
        assertThat(driver2.asks("expired", "delivered")).answered(1);
    }

    @Test
    @Step(5)
    void what_has_time_left_or_needs_none_is_handed_over() {
        acme.emits("publish", pickup("ice", 3_600_000));
        publish(flowers, "roses");

        driver2.emitsBack("message", "received", "id").emits("subscribe", "pickup");

        assertThat(driver2).heardInOrder("message", pickup(1, "ice", 1), pickup(2, "roses", 1));
        assertThat(acme.asks("publish", pickup("ice", 0))).answered("no time");
        assertThat(acme.asks("expired", "pickup")).answered(0);
    }

    private static void publish(Client vendor, String... texts) {
        Stream.of(texts).forEach(text -> vendor.emits("publish", pickup(text)));
    }

    private static List<Map<String, String>> parcels(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> pickup("parcel " + i))
                .toList();
    }

    private static Map<String, String> pickup(String text) {
        return Map.of("topic", "pickup", "text", text);
    }

    private static Map<String, Object> pickup(String text, long millis) {
        return Map.of("topic", "pickup", "text", text, "millis", millis);
    }

    private static Map<String, String> delivered(String text) {
        return Map.of("topic", "delivered", "text", text);
    }

    private static Map<String, Object> pickup(int id, String text, int attempt) {
        return Map.of("id", id, "topic", "pickup", "text", text, "attempt", attempt);
    }

    private static Map<String, Object> delivered(int id, String text, int attempt) {
        return Map.of("id", id, "topic", "delivered", "text", text, "attempt", attempt);
    }
}
