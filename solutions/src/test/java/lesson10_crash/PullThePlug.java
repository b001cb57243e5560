package lesson10_crash;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/**
 * PullThePlug: tests that a right hub passes and a broken one doesn't, although both are killed.
 *
 * <p>A hub: what it has acknowledged is still so after it was killed. A published parcel waits until it is
 * received; a received one never comes back; each parcel has an id of its own.
 *
 * <p>The page: lessons/lesson10_crash/PullThePlug.adoc
 */
class PullThePlug {

    @RegisterExtension
    final Lab lab = Lab.underJudgement();

    final Client acme = lab.client("acme");
    final Client driver1 = lab.client("driver1");

    @Test
    void a_parcel_whose_publish_was_acknowledged_is_still_there() {
        assertThat(acme.asks("publish", parcel("tulips"))).answered("ok");

        lab.kills();
        startAgain();

        assertThat(driver1.asks("getAll", "pickup")).answered(1);
        assertThat(driver1).heardOnly("message", message(1, "tulips"));
    }

    @Test
    void what_was_handed_over_and_not_received_is_handed_over_again() {
        acme.emits("publish", parcel("tulips"));
        acme.emits("publish", parcel("roses"));
        driver1.emits("getAll", "pickup");

        lab.kills();
        startAgain();
        lab.kills();
        startAgain();

        assertThat(driver1.asks("getAll", "pickup")).answered(2);
    }

    @Test
    void what_was_received_never_comes_back_and_its_id_is_not_given_again() {
        acme.emits("publish", parcel("tulips"));
        assertThat(driver1.asks("received", 1)).answered("ok");

        lab.kills();
        startAgain();
        acme.emits("publish", parcel("roses"));

        assertThat(driver1.asks("getAll", "pickup")).answered(1);
        assertThat(driver1).heardOnly("message", message(2, "roses"));
    }

    @Test
    void a_hub_that_was_killed_in_a_write_starts_again() {
        acme.emits("publish", parcel("tulips"));

        lab.killsInAWrite(() -> acme.emits("publish", parcel("roses")));
        startAgain();

        assertThat(driver1.asks("getAll", "pickup")).answered(1);
        assertThat(driver1).heardOnly("message", message(1, "tulips"));
    }

    private void startAgain() {
        lab.startsAgain();
        acme.connects();
        driver1.connects();
    }

    private static Map<String, Object> parcel(String text) {
        return Map.of("topic", "pickup", "text", text);
    }

    private static Map<String, Object> message(int id, String text) {
        return Map.of("id", id, "topic", "pickup", "text", text);
    }
}
