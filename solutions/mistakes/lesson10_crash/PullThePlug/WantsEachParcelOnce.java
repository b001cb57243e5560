// mistake: -
// Your test expects that a parcel which was handed over doesn't come again, so it rejects a correct hub.
// The driver has it, and the hub doesn't know that: no `received` has come. If the driver died at the same
// moment, nobody has it. So the hub hands it over again.
// What ends the waiting of a parcel is the receipt.
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
    void a_parcel_whose_publish_was_acknowledged_is_still_there() {
        assertThat(acme.asks("publish", parcel("tulips"))).answered("ok");

        lab.kills();
        startAgain();

        assertThat(driver1.asks("getAll", "pickup")).answered(1);
        assertThat(driver1).heardOnly("message", message(1, "tulips"));
    }

    @Test
    void what_was_handed_over_is_gone() {
        acme.emits("publish", parcel("tulips"));
        driver1.emits("getAll", "pickup");

        lab.kills();
        startAgain();

        assertThat(driver1.asks("getAll", "pickup")).answered(0);
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
