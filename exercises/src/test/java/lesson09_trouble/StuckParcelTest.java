package lesson09_trouble;

import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;
import workbook.kit.Step;

class StuckParcelTest {

    @RegisterExtension
    final Lab lab = Lab.running(StuckParcel.class);

    final ScriptedServer hub = lab.server();

    // why line 1: Follow the parcel that is handed over again and again. Then look for a line at which the same
    // trouble happened to the other driver, and compare how it ended there.
    // why line 2: An attempt alone is no fault, since its receipt may still come. The connection that ended makes
    // one more attempt necessary. Look for the first moment at which the hub had waited for `driver1` for the
    // full time, and `driver1` had been connected for all of it.
    // why line 3: Two things are asked for.
    @Test
    @Step(1)
    void the_trace_shows_the_cause_in_one_line() {
        assertThat(lab.prediction()).answers(List.of("cause: missing receipt", "line: 36"));
    }

    @Test
    @Step(2)
    void each_new_parcel_is_delivered_and_has_one_receipt() {
        hub.emits("message", parcel(1, "tulips", 1));
        hub.emits("message", parcel(2, "roses", 1));

        assertThat(hub).heardInOrder("received", 1, 2).heard("subscribe", "pickup");
        assertThat(lab.log()).reads("tulips", "roses");
    }

    // tag::again[]
    @Test
    @Step(2)
    void a_parcel_that_comes_again_has_a_receipt_again() {
        hub.emits("message", parcel(4, "a cactus", 1));
        hub.emits("message", parcel(4, "a cactus", 2));

        assertThat(hub).heardInOrder("received", 4, 4);
        assertThat(lab.log()).reads("a cactus");
    }
    // end::again[]

    @Test
    @Step(2)
    void a_parcel_that_was_first_handed_over_to_a_lost_connection_is_delivered() {
        hub.emits("message", parcel(7, "nails", 3));

        assertThat(hub).heard("received", 7);
        assertThat(lab.log()).reads("nails");
    }

    @Test
    @Step(2)
    void a_delivered_parcel_is_known_after_the_connection_has_ended() {
        hub.emits("message", parcel(4, "a cactus", 1));
        hub.drops(); // and the driver connects again by itself
        hub.emits("message", parcel(4, "a cactus", 2));
        hub.emits("message", parcel(5, "paint", 1));

        assertThat(hub).heardInOrder("received", 4, 4, 5);
        assertThat(lab.log()).reads("a cactus", "paint");
    }

    @Test
    @Step(2)
    void the_same_text_can_be_another_parcel() {
        hub.emits("message", parcel(5, "tulips", 1));
        hub.emits("message", parcel(6, "tulips", 1));

        assertThat(hub).heardInOrder("received", 5, 6);
        assertThat(lab.log()).reads("tulips", "tulips");
    }

    @Test
    @Step(2)
    void others_can_come_between_two_attempts() {
        hub.emits("message", parcel(4, "a cactus", 1));
        hub.emits("message", parcel(5, "paint", 1));
        hub.emits("message", parcel(6, "", 1));
        hub.emits("message", parcel(4, "a cactus", 2));

        assertThat(hub).heardInOrder("received", 4, 5, 6, 4);
        assertThat(lab.log()).reads("a cactus", "paint", "");
    }

    @Test
    @Step(2)
    void a_new_parcel_can_have_a_smaller_id_than_the_last_one() {
        hub.emits("message", parcel(6, "moss", 1));
        hub.emits("message", parcel(5, "paint", 2));

        assertThat(hub).heardInOrder("received", 6, 5);
        assertThat(lab.log()).reads("moss", "paint");
    }

    private static Map<String, Object> parcel(int id, String text, int attempt) {
        return Map.of("id", id, "topic", "pickup", "text", text, "attempt", attempt);
    }
}
