// variant of: LooksAtPublishedParcelsOnly
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
    void each_acknowledged_parcel_waits_behind_a_restart() {
        assertThat(acme.asks("publish", parcel("lilies"))).answered("ok");
        lab.kills();
        startAgain();

        assertThat(driver1.asks("getAll", "pickup")).answered(1);
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
