// mistake: M-ACKAUTO
// Your test expects a parcel whose publish was never acknowledged, so it rejects a correct hub.
// The hub was killed in the middle of that write. It has promised nothing: the vendor got no `ok`, and publishes
// again. Only what was acknowledged must be there.
// Look at what was acknowledged before the kill, and expect exactly that.
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
    void both_parcels_are_there() {
        acme.emits("publish", parcel("tulips"));

        lab.killsInAWrite(() -> acme.emits("publish", parcel("roses")));
        startAgain();

        assertThat(driver1.asks("getAll", "pickup")).answered(2);
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
