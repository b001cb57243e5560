package lesson09_trouble;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class BestBeforeTest {

    @RegisterExtension
    final Lab lab = Lab.running(BestBefore.class).clock();

    final Client acme = lab.client("acme", Map.of("name", "acme"));
    final Client flowers = lab.client("flowers", Map.of("name", "flowers"));
    final Client driver1 = lab.client("driver1", Map.of("name", "driver1"));
    final Client driver2 = lab.client("driver2", Map.of("name", "driver2"));
    final Client guest = lab.client("guest"); // gives no name

    @Test
    @Step(1)
    void a_good_parcel_is_handed_over_in_place_of_those_that_have_expired() {
        acme.emits("publish", parcel("pizza", 30));
        acme.emits("publish", parcel("soup", 20));
        lab.passes(ofSeconds(31));
        flowers.emits("publish", parcel("roses", 600));

        driver1.emits("subscribe", "pickup");

        assertThat(driver1).heardOnly("message", message(3, "roses", 1));
    }

    // tag::expired[]
    @Test
    @Step(1)
    void a_parcel_that_has_expired_is_not_handed_over() {
        assertThat(acme.asks("publish", parcel("pizza", 30))).answered("ok");
        lab.passes(ofSeconds(31));

        driver1.emits("subscribe", "pickup");

        assertThat(driver1).heardNothing();
    }
    // end::expired[]

    @Test
    @Step(1)
    void it_is_good_until_the_seconds_have_passed_and_not_any_more_at_that_moment() {
        acme.emits("publish", parcel("pizza", 30));
        acme.emits("publish", parcel("soup", 30));
        lab.passes(ofMillis(29_999));
        driver2.emits("subscribe", "pickup");
        lab.passes(ofMillis(1));
        driver1.emits("subscribe", "pickup");

        assertThat(driver2).heardOnly("message", message(1, "pizza", 1));
        assertThat(driver1).heardNothing();
    }

    @Test
    @Step(1)
    void each_parcel_has_its_own_time() {
        flowers.emits("publish", parcel("tulips", 600));
        acme.emits("publish", parcel("pizza", 10));
        lab.passes(ofSeconds(5));
        acme.emits("publish", parcel("soup", 10));
        lab.passes(ofSeconds(5));

        driver1.emits("subscribe", "pickup");
        driver1.emits("received", 1);
        assertThat(driver1).heardInOrder("message", message(1, "tulips", 1), message(3, "soup", 1));
    }

    @Test
    @Step(1)
    void a_parcel_can_expire_while_the_driver_is_busy() {
        driver2.emits("subscribe", "pickup");
        acme.emits("publish", parcel("pizza", 600));
        acme.emits("publish", parcel("soup", 60));
        lab.passes(ofSeconds(61));

        assertThat(driver2.asks("received", 1)).answered("ok");
        flowers.emits("publish", parcel("roses", 60));

        assertThat(driver2).heardInOrder("message", message(1, "pizza", 1), message(3, "roses", 1));
    }

    @Test
    @Step(1)
    void what_is_in_flight_does_not_expire() {
        driver1.emits("subscribe", "pickup");
        acme.emits("publish", parcel("pizza", 30));
        lab.passes(ofSeconds(90));

        assertThat(driver1.asks("received", 1)).answered("ok");
    }

    @Test
    @Step(1)
    void what_comes_back_too_late_is_not_handed_over_again() {
        driver1.emits("subscribe", "pickup");
        acme.emits("publish", parcel("pizza", 30));
        flowers.emits("publish", parcel("tulips", 600));
        lab.passes(ofSeconds(45));
        driver1.disconnects();

        driver2.emits("subscribe", "pickup");

        assertThat(driver2).heardOnly("message", message(2, "tulips", 1));
    }

    @Test
    @Step(1)
    void what_comes_back_in_time_is_handed_over_again() {
        driver1.emits("subscribe", "pickup");
        acme.emits("publish", parcel("pizza", 30));
        lab.passes(ofSeconds(20));
        driver1.disconnects();

        driver2.emits("subscribe", "pickup");

        assertThat(driver2).heardOnly("message", message(1, "pizza", 2));
    }

    @Test
    @Step(1)
    void its_time_goes_on_from_the_moment_at_which_it_was_stored() {
        driver1.emits("subscribe", "pickup");
        acme.emits("publish", parcel("pizza", 30));
        lab.passes(ofSeconds(20));
        driver1.disconnects();
        lab.passes(ofSeconds(10));

        driver2.emits("subscribe", "pickup");

        assertThat(driver2).heardNothing();
    }

    @Test
    @Step(1)
    void a_parcel_without_a_time_is_refused_and_so_is_what_lesson_08_refuses() {
        assertThat(acme.asks("publish", Map.of("topic", "pickup", "text", "pizza")))
                .answered("no time");
        assertThat(acme.asks("publish", parcel("pizza", 0))).answered("no time");
        assertThat(acme.asks("publish", parcel("pizza", -5))).answered("no time");
        assertThat(flowers.asks("publish", parcel("", 30))).answered("no text");
        assertThat(flowers.asks("publish", parcel("x".repeat(201), 30))).answered("too long");
        assertThat(guest.asks("publish", parcel("pizza", 30))).answered("no name");
        assertThat(guest.asks("subscribe", "pickup")).answered("no name");
        assertThat(driver1.asks("received", 1)).answered("not yours");
    }

    @Test
    @Step(2)
    void what_was_not_handed_over_is_counted() {
        acme.emits("publish", parcel("pizza", 10));
        acme.emits("publish", parcel("soup", 20));
        lab.passes(ofSeconds(20));
        driver1.emits("subscribe", "pickup");

        assertThat(flowers.asks("expired", "pickup")).answered(2);
        assertThat(acme.asks("expired", "pickup")).answered(2);
    }

    @Test
    @Step(2)
    void no_driver_has_to_come_for_that() {
        flowers.emits("publish", parcel("roses", 60));
        lab.passes(ofSeconds(70));

        assertThat(acme.asks("expired", "pickup")).answered(1);
    }

    @Test
    @Step(2)
    void what_still_waits_is_counted_from_its_moment_on() {
        flowers.emits("publish", parcel("tulips", 600));
        acme.emits("publish", parcel("pizza", 10));
        lab.passes(ofMillis(9_999));
        assertThat(acme.asks("expired", "pickup")).answered(0);
        lab.passes(ofMillis(1));

        assertThat(acme.asks("expired", "pickup")).answered(1);
        assertThat(acme.asks("expired", "pickup")).answered(1);
    }

    @Test
    @Step(2)
    void what_was_delivered_is_not_counted() {
        driver2.emits("subscribe", "pickup");
        acme.emits("publish", parcel("pizza", 30));
        acme.emits("publish", parcel("soup", 30));
        lab.passes(ofSeconds(40));

        assertThat(acme.asks("expired", "pickup")).answered(1);
        assertThat(driver2.asks("received", 1)).answered("ok");
        assertThat(acme.asks("expired", "pickup")).answered(1);
    }

    @Test
    @Step(2)
    void what_came_back_too_late_is_counted_once() {
        driver1.emits("subscribe", "pickup");
        acme.emits("publish", parcel("pizza", 30));
        lab.passes(ofSeconds(40));
        assertThat(flowers.asks("expired", "pickup")).answered(0);
        driver1.disconnects();

        assertThat(flowers.asks("expired", "pickup")).answered(1);
        driver2.emits("subscribe", "pickup");
        assertThat(flowers.asks("expired", "pickup")).answered(1);
    }

    private static Map<String, Object> parcel(String text, int seconds) {
        return Map.of("topic", "pickup", "text", text, "seconds", seconds);
    }

    private static Map<String, Object> message(int id, String text, int attempt) {
        return Map.of("id", id, "topic", "pickup", "text", text, "attempt", attempt);
    }
}
