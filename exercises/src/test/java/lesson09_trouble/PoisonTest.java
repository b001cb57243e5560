package lesson09_trouble;

import static java.time.Duration.ofSeconds;
import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class PoisonTest {

    @RegisterExtension
    final Lab lab = Lab.running(Poison.class).clock();

    final Client acme = lab.client("acme", Map.of("name", "acme"));
    final Client flowers = lab.client("flowers", Map.of("name", "flowers"));
    final Client driver1 = lab.client("driver1", Map.of("name", "driver1"));
    final Client driver2 = lab.client("driver2", Map.of("name", "driver2"));
    final Client guest = lab.client("guest"); // gives no name

    @Test
    @Step(1)
    void a_parcel_that_failed_is_handed_over_again() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips");

        assertThat(driver1.asks("failed", failure(1, "nobody at home"))).answered("ok");

        assertThat(driver1).heardInOrder("message", message(1, "tulips", 1), message(1, "tulips", 2));
    }

    // tag::others[]
    @Test
    @Step(1)
    void the_others_go_first() {
        publish(acme, "tulips", "roses", "ivy");
        driver1.emits("subscribe", "pickup");

        driver1.emits("failed", failure(1, "no such street"));
        driver1.emits("received", 2);
        driver1.emits("received", 3);

        assertThat(driver1)
                .heardInOrder(
                        "message", first(1, "tulips"), first(2, "roses"), first(3, "ivy"), message(1, "tulips", 2));
    }
    // end::others[]

    @Test
    @Step(1)
    void they_also_go_before_one_whose_driver_has_left() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips", "roses");
        driver1.disconnects();

        driver2.emits("subscribe", "pickup");
        driver2.emits("received", 2);

        assertThat(driver2).heardInOrder("message", first(2, "roses"), message(1, "tulips", 2));
    }

    @Test
    @Step(1)
    void another_driver_can_try_and_deliver_it() {
        driver2.emits("subscribe", "pickup");
        publish(flowers, "tulips");
        driver1.emits("subscribe", "pickup");

        driver2.emits("failed", failure(1, "no such street"));

        assertThat(driver1).heardOnly("message", message(1, "tulips", 2));
        assertThat(driver2.asks("received", 1)).answered("not yours");
        assertThat(driver1.asks("received", 1)).answered("ok");
    }

    @Test
    @Step(1)
    void only_the_driver_that_has_it_can_give_it_back() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips");

        assertThat(driver2.asks("failed", failure(1, "no such street"))).answered("not yours");
        assertThat(guest.asks("failed", failure(1, "no such street"))).answered("not yours");
        assertThat(driver1.asks("failed", failure(7, "no such street"))).answered("not yours");
        assertThat(driver1.asks("failed", Map.of("reason", "no such street"))).answered("not yours");
        assertThat(driver1.asks("received", 1)).answered("ok");
    }

    @Test
    @Step(1)
    void a_failure_without_a_reason_is_refused() {
        driver2.emits("subscribe", "pickup");
        publish(acme, "tulips");

        assertThat(driver2.asks("failed", Map.of("id", 1))).answered("no reason");
        assertThat(driver2.asks("failed", failure(1, ""))).answered("no reason");
        assertThat(driver2.asks("failed", (Object) null)).answered("no reason");
        assertThat(driver2).heardOnly("message", first(1, "tulips"));
    }

    @Test
    @Step(1)
    void what_lesson_08_refuses_is_refused() {
        assertThat(guest.asks("publish", pickup("tulips"))).answered("no name");
        assertThat(acme.asks("publish", Map.of("text", "tulips"))).answered("no such topic");
        assertThat(acme.asks("publish", pickup(""))).answered("no text");
        assertThat(acme.asks("publish", pickup("x".repeat(201)))).answered("too long");
        assertThat(guest.asks("subscribe", "pickup")).answered("no name");
        assertThat(driver1.asks("subscribe", "letters")).answered("no such topic");
        assertThat(driver1.asks("received", 1)).answered("not yours");
    }

    @Test
    @Step(2)
    void after_three_attempts_it_is_a_dead_letter() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips");
        fails(driver1, 1, "nobody at home", "no bell", "no such street");
        lab.passes(ofSeconds(60));

        assertThat(acme.asks("deadLetters", "pickup")).answered(1);
        assertThat(acme).heardOnly("deadLetter", letter(1, "tulips", "no such street"));
        assertThat(driver1)
                .heardInOrder("message", first(1, "tulips"), message(1, "tulips", 2), message(1, "tulips", 3));
    }

    @Test
    @Step(2)
    void without_a_dead_letter_the_answer_is_0() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips");
        fails(driver1, 1, "nobody at home", "nobody at home");

        assertThat(flowers.asks("deadLetters", "pickup")).answered(0);
        assertThat(flowers).heardNothing();
        assertThat(driver1.asks("received", 1)).answered("ok");
        assertThat(acme.asks("deadLetters", "pickup")).answered(0);
    }

    @Test
    @Step(2)
    void a_parcel_without_a_receipt_dies_too() {
        publish(flowers, "tulips", "roses");
        driver2.emits("subscribe", "pickup");
        lab.passes(ofSeconds(20));
        driver2.emits("received", 1);
        lab.passes(ofSeconds(60));

        assertThat(acme.asks("deadLetters", "pickup")).answered(1);
        assertThat(acme).heardOnly("deadLetter", letter(2, "roses", "no receipt"));
        assertThat(acme.asks("deadLetters", "pickup")).answered(1);
        assertThat(acme).heardInOrder("deadLetter", letter(2, "roses", "no receipt"), letter(2, "roses", "no receipt"));
    }

    @Test
    @Step(2)
    void the_attempts_of_all_drivers_and_connections_count() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips");
        driver2.emits("subscribe", "pickup");
        fails(driver1, 1, "nobody at home");
        driver2.disconnects();
        driver1.disconnects();

        assertThat(flowers.asks("deadLetters", "pickup")).answered(1);
        assertThat(flowers).heardOnly("deadLetter", letter(1, "tulips", "connection lost"));
    }

    @Test
    @Step(2)
    void the_others_go_on_when_one_is_dead() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips");
        fails(driver1, 1, "no bell", "no bell", "no bell");
        publish(flowers, "roses");

        assertThat(driver1.asks("received", 1)).answered("not yours");
        assertThat(driver1.asks("received", 2)).answered("ok");
    }

    @Test
    @Step(2)
    void the_letters_come_in_the_order_in_which_they_died_to_the_one_who_asks() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips", "roses");
        driver2.emits("subscribe", "pickup");
        fails(driver2, 2, "no bell", "no bell", "no bell");
        lab.passes(ofSeconds(60));

        assertThat(flowers.asks("deadLetters", "pickup")).answered(2);
        assertThat(flowers)
                .heardInOrder("deadLetter", letter(2, "roses", "no bell"), letter(1, "tulips", "no receipt"));
        assertThat(acme).heardNothing();
    }

    @Test
    @Step(3)
    void a_letter_that_is_put_back_keeps_its_id() {
        publish(acme, "tulips");
        driver1.emits("subscribe", "pickup");
        fails(driver1, 1, "no bell", "no bell", "no bell");
        driver1.disconnects();

        assertThat(acme.asks("requeue", 1)).answered("ok");
        driver2.emits("subscribe", "pickup");
        assertThat(driver2.asks("received", 1)).answered("ok");
    }

    @Test
    @Step(3)
    void a_letter_that_is_put_back_is_tried_three_times_again() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips");
        lab.passes(ofSeconds(30));

        assertThat(acme.asks("requeue", 1)).answered("ok");
        fails(driver1, 1, "no bell", "no bell");

        assertThat(driver1.asks("received", 1)).answered("ok");
        assertThat(acme.asks("deadLetters", "pickup")).answered(0);
    }

    @Test
    @Step(3)
    void it_goes_behind_the_others_as_a_new_one() {
        publish(acme, "tulips");
        driver1.emits("subscribe", "pickup");
        fails(driver1, 1, "no bell", "no bell", "no bell");
        publish(flowers, "roses", "ivy");

        assertThat(flowers.asks("requeue", 1)).answered("ok");
        driver2.emits("subscribe", "pickup");
        driver2.emits("received", 3);

        assertThat(driver2).heardInOrder("message", first(3, "ivy"), first(1, "tulips"));
    }

    @Test
    @Step(3)
    void a_letter_that_is_unknown_is_not_put_back() {
        driver1.emits("subscribe", "pickup");
        publish(acme, "tulips", "roses");
        lab.passes(ofSeconds(30));

        assertThat(acme.asks("requeue", 2)).answered("no such letter");
        assertThat(flowers.asks("requeue", 3)).answered("no such letter");
        lab.passes(ofSeconds(30));
        assertThat(acme.asks("requeue", (Object) null)).answered("no such letter");
        assertThat(acme.asks("requeue", 2)).answered("ok");
        assertThat(flowers.asks("requeue", 2)).answered("no such letter");
    }

    private static void publish(Client vendor, String... texts) {
        Stream.of(texts).forEach(text -> vendor.emits("publish", pickup(text)));
    }

    private static void fails(Client driver, int id, String... reasons) {
        Stream.of(reasons).forEach(reason -> driver.emits("failed", failure(id, reason)));
    }

    private static Map<String, String> pickup(String text) {
        return Map.of("topic", "pickup", "text", text);
    }

    private static Map<String, Object> failure(int id, String reason) {
        return Map.of("id", id, "reason", reason);
    }

    private static Map<String, Object> first(int id, String text) {
        return message(id, text, 1);
    }

    private static Map<String, Object> message(int id, String text, int attempt) {
        return Map.of("id", id, "topic", "pickup", "text", text, "attempt", attempt);
    }

    private static Map<String, Object> letter(int id, String text, String reason) {
        return Map.of("id", id, "text", text, "attempts", 3, "reason", reason);
    }
}
