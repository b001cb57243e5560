package lesson09_trouble;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class FullTest {

    @RegisterExtension
    final Lab lab = Lab.running(Full.class);

    final Client acme = lab.client("acme", Map.of("name", "acme"));
    final Client flowers = lab.client("flowers", Map.of("name", "flowers"));
    final Client driver1 = lab.client("driver1", Map.of("name", "driver1"));
    final Client driver2 = lab.client("driver2", Map.of("name", "driver2"));
    final Client driver3 = lab.client("driver3", Map.of("name", "driver3"));
    final Client guest = lab.client("guest"); // gives no name

    @Test
    @Step(1)
    void no_more_than_the_bound_are_stored() {
        publish(acme, "tulips", "roses", "ivy");
        publish(flowers, "moss");

        assertThat(flowers.asks("stored", "pickup")).answered(3);
    }

    @Test
    @Step(1)
    void those_that_were_there_first_are_delivered() {
        publish(acme, "tulips", "roses", "ivy", "moss");
        driver1.emits("subscribe", "pickup");
        receives(driver1, 1, 2, 3);

        assertThat(driver1).heardInOrder("message", first(1, "tulips"), first(2, "roses"), first(3, "ivy"));
    }

    // tag::full[]
    @Test
    @Step(1)
    void a_full_queue_refuses_the_next_parcel() {
        publish(acme, "tulips", "roses", "ivy");

        assertThat(acme.asks("publish", pickup("moss"))).answered("queue full");
        assertThat(flowers.asks("publish", pickup("paint"))).answered("queue full");
    }
    // end::full[]

    @Test
    @Step(1)
    void up_to_the_bound_all_are_stored() {
        assertThat(acme.asks("publish", pickup("tulips"))).answered("ok");
        assertThat(flowers.asks("publish", pickup("tulips"))).answered("ok");
        assertThat(acme.asks("publish", pickup("ivy"))).answered("ok");

        driver1.emits("subscribe", "pickup");
        assertThat(driver1.asks("received", 1)).answered("ok");
        assertThat(driver1.asks("received", 2)).answered("ok");
        assertThat(driver1).heardInOrder("message", first(1, "tulips"), first(2, "tulips"), first(3, "ivy"));
    }

    @Test
    @Step(1)
    void a_refused_parcel_takes_no_number() {
        publish(acme, "tulips", "roses", "ivy", "moss");
        driver1.emits("subscribe", "pickup");
        receives(driver1, 1, 2, 3);

        assertThat(flowers.asks("publish", pickup("paint"))).answered("ok");
        assertThat(driver1.asks("received", 4)).answered("ok");
    }

    // tag::others[]
    @Test
    @Step(1)
    void the_others_are_answered_while_it_is_full() {
        publish(acme, "tulips", "roses", "ivy");

        assertThat(acme.asks("publish", pickup("moss"))).answered("queue full");
        assertThat(flowers.asks("stored", "pickup")).answered(3);
        assertThat(driver1.asks("subscribe", "pickup")).answered("ok");
        assertThat(driver1.asks("received", 1)).answered("ok");
        assertThat(acme.asks("publish", pickup("moss"))).answered("ok");
    }
    // end::others[]

    @Test
    @Step(1)
    void each_queue_has_its_own_bound() {
        publish(flowers, "tulips", "roses", "ivy");

        assertThat(acme.asks("publish", position("here"))).answered("ok");
        assertThat(acme.asks("stored", "position")).answered(1);
        assertThat(acme.asks("stored", "letters")).answered(0);
        assertThat(flowers.asks("publish", pickup("moss"))).answered("queue full");
    }

    @Test
    @Step(1)
    void a_smaller_queue_is_full_earlier() {
        assertThat(acme.asks("publish", back("boots"))).answered("ok");
        assertThat(flowers.asks("publish", back("a vase"))).answered("ok");

        assertThat(acme.asks("publish", back("a coat"))).answered("queue full");
        assertThat(flowers.asks("stored", "returns")).answered(2);
    }

    @Test
    @Step(1)
    void what_lesson_08_refuses_is_refused() {
        assertThat(guest.asks("publish", pickup("tulips"))).answered("no name");
        assertThat(acme.asks("publish", Map.of("text", "tulips"))).answered("no such topic");
        assertThat(acme.asks("publish", pickup(""))).answered("no text");
        assertThat(acme.asks("publish", position("x".repeat(201)))).answered("too long");
        assertThat(guest.asks("subscribe", "pickup")).answered("no name");
        assertThat(driver1.asks("subscribe", "letters")).answered("no such topic");
        assertThat(driver1.asks("received", 1)).answered("not yours");
    }

    @Test
    @Step(2)
    void a_parcel_in_flight_needs_room_too() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips", "roses", "ivy");

        assertThat(acme.asks("stored", "pickup")).answered(3);
        assertThat(acme.asks("publish", pickup("moss"))).answered("queue full");
        driver1.emits("received", 1);
        assertThat(acme.asks("publish", pickup("moss"))).answered("ok");
    }

    @Test
    @Step(2)
    void a_parcel_that_comes_back_finds_its_place() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips", "roses", "ivy", "moss");
        driver1.disconnects();

        assertThat(flowers.asks("stored", "pickup")).answered(3);
        driver2.emits("subscribe", "pickup");
        receives(driver2, 1, 2, 3);
        assertThat(driver2).heardInOrder("message", message(1, "tulips", 2), first(2, "roses"), first(3, "ivy"));
        assertThat(flowers.asks("stored", "pickup")).answered(0);
    }

    @Test
    @Step(3)
    void a_new_position_replaces_the_oldest_that_waits() {
        driver1.emits("publish", position("gate"));
        driver1.emits("publish", position("bridge"));
        driver1.emits("publish", position("church"));
        assertThat(driver1.asks("publish", position("market"))).answered("ok");

        acme.emits("subscribe", "position");
        receives(acme, 2, 3, 4);
        assertThat(acme).heardInOrder("message", at(2, "bridge"), at(3, "church"), at(4, "market"));
    }

    @Test
    @Step(3)
    void what_is_dropped_is_counted() {
        Stream.of("gate", "bridge", "church", "market", "mill")
                .forEach(place -> driver2.emits("publish", position(place)));
        publish(flowers, "tulips", "roses", "ivy", "moss");

        assertThat(acme.asks("dropped", "position")).answered(2);
        assertThat(acme.asks("stored", "position")).answered(3);
        assertThat(acme.asks("dropped", "pickup")).answered(0);
        assertThat(acme.asks("dropped", "letters")).answered(0);
    }

    @Test
    @Step(3)
    void a_position_in_flight_is_not_dropped() {
        acme.emits("subscribe", "position");
        Stream.of("gate", "bridge", "church", "market").forEach(place -> driver1.emits("publish", position(place)));

        assertThat(acme.asks("received", 1)).answered("ok");
        assertThat(acme.asks("received", 3)).answered("ok");
        assertThat(acme).heardInOrder("message", at(1, "gate"), at(3, "church"), at(4, "market"));
    }

    @Test
    @Step(3)
    void if_all_are_in_flight_none_can_be_dropped() {
        Stream.of(acme, flowers, driver3).forEach(client -> client.emits("subscribe", "position"));
        Stream.of("gate", "bridge", "church").forEach(place -> driver1.emits("publish", position(place)));

        assertThat(driver1.asks("publish", position("market"))).answered("queue full");
        assertThat(driver1.asks("stored", "position")).answered(3);
        assertThat(driver1.asks("dropped", "position")).answered(0);
    }

    private static void publish(Client vendor, String... texts) {
        Stream.of(texts).forEach(text -> vendor.emits("publish", pickup(text)));
    }

    private static void receives(Client driver, Integer... ids) {
        Stream.of(ids).forEach(id -> driver.emits("received", id));
    }

    private static Map<String, String> pickup(String text) {
        return Map.of("topic", "pickup", "text", text);
    }

    private static Map<String, String> back(String text) {
        return Map.of("topic", "returns", "text", text);
    }

    private static Map<String, String> position(String place) {
        return Map.of("topic", "position", "text", place);
    }

    private static Map<String, Object> first(int id, String text) {
        return message(id, text, 1);
    }

    private static Map<String, Object> message(int id, String text, int attempt) {
        return Map.of("id", id, "topic", "pickup", "text", text, "attempt", attempt);
    }

    private static Map<String, Object> at(int id, String place) {
        return Map.of("id", id, "topic", "position", "text", place, "attempt", 1);
    }
}
