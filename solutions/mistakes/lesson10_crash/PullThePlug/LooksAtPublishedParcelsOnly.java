// mistake: -
// Your tests kill the hub at too few moments, or look at too little.
// Kill it after a hand-over, after a receipt, in the middle of a write, and at its second start.
// Read the promises one by one: which has no test yet?
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
    void two_parcels_are_still_there_in_their_order() {
        acme.emits("publish", parcel("tulips"));
        acme.emits("publish", parcel("roses"));

        lab.kills();
        startAgain();

        assertThat(driver1.asks("getAll", "pickup")).answered(2);
        assertThat(driver1).heardInOrder("message", message(1, "tulips"), message(2, "roses"));
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
