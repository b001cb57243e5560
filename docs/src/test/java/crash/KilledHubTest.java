package crash;

import static workbook.kit.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/** What a hub with a journal says before it is killed, and after it. */
class KilledHubTest {

    @RegisterExtension
    final Lab lab = Lab.running(KilledHub.class).disk().inItsOwnJvm();

    final Client acme = lab.client("acme");
    final Client driver1 = lab.client("driver1");

    @Test
    void a_parcel_waits_until_it_is_received() {
        assertThat(acme.asks("publish", "tulips")).answered("ok");
        assertThat(driver1.asks("getAll", "pickup")).answered(1);

        lab.kills();
        lab.startsAgain();
        driver1.connects();

        assertThat(driver1.asks("getAll", "pickup")).answered(1);
        assertThat(driver1).heardInOrder("message", "tulips", "tulips");
        assertThat(driver1.asks("received", "tulips")).answered("ok");
        assertThat(driver1.asks("getAll", "pickup")).answered(0);
    }
}
