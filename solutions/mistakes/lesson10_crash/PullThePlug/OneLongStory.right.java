// right: one long test goes through all promises, and a second one tears a record
package lesson10_crash;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class PullThePlug {

    @RegisterExtension
    final Lab lab = Lab.underJudgement();

    final Client acme = lab.client("acme");
    final Client driver1 = lab.client("driver1");

    @Test
    void a_day_of_a_hub() {
        assertThat(acme.asks("publish", parcel("tulips"))).answered("ok");
        assertThat(acme.asks("publish", parcel("roses"))).answered("ok");
        assertThat(driver1.asks("getAll", "pickup")).answered(2);
        lab.kills();
        startAgain();

        assertThat(driver1.asks("received", 1)).answered("ok");
        lab.kills();
        startAgain();

        assertThat(acme.asks("publish", parcel("lilies"))).answered("ok");
        assertThat(driver1.asks("getAll", "pickup")).answered(2);
        assertThat(driver1)
                .heardInOrder(
                        "message",
                        message(1, "tulips"),
                        message(2, "roses"),
                        message(2, "roses"),
                        message(3, "lilies"));
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
