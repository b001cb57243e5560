// right: it tears the record of a receipt, and looks with a third client
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
    void a_receipt_that_was_not_acknowledged_may_be_repeated() {
        acme.emits("publish", parcel("tulips"));
        lab.killsInAWrite(() -> driver1.emits("received", 1));
        startAgain();

        assertThat(driver1.asks("received", 1)).answered("ok");
        assertThat(lab.client("driver2").asks("getAll", "pickup")).answered(0);
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
