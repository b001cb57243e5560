// mistake: -
// Your tests never kill the hub, or kill it when nothing can be lost any more.
// A hub that keeps everything in its memory passes all of them: it forgets only when it ends.
// Let it promise something first, with an acknowledgement. Then `lab.kills()`, then look whether the promise is
// kept.
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
    void a_published_parcel_is_handed_over() {
        acme.emits("publish", parcel("tulips"));

        assertThat(driver1.asks("getAll", "pickup")).answered(1);
        assertThat(driver1).heardOnly("message", message(1, "tulips"));
    }

    @Test
    void a_received_parcel_is_gone() {
        acme.emits("publish", parcel("tulips"));
        assertThat(driver1.asks("received", 1)).answered("ok");

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
