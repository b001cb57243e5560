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

    // tag::given[]
    @Test
    void a_parcel_whose_publish_was_acknowledged_is_still_there() {
        assertThat(acme.asks("publish", parcel("tulips"))).answered("ok");

        lab.kills();
        startAgain();

        assertThat(driver1.asks("getAll", "pickup")).answered(1);
        assertThat(driver1).heardOnly("message", message(1, "tulips"));
    }
    // end::given[]

    // TODO 1: read the test above. What has the hub promised before it is killed?
    // TODO 2: what must be so after a hand-over, and after a receipt? Test that, and catch three hubs.
    // TODO 3: kill a hub in the middle of a write, start it twice, and catch five hubs.

    /** Starts the hub again on the files that it left; both clients connect again. */
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
