package lesson08_queues;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.Step;

class ThreeStatesTest {

    @RegisterExtension
    final Lab lab = Lab.running(ThreeStates.class);

    final Hub hub = lab.functions(Hub.class);

    /** The exercise's functions, with plain data. */
    interface Hub {
        String next(String state, String event);

        long kept(List<String> states);
    }

    @Test
    @Step(1)
    void a_message_is_ready_then_in_flight_then_gone() {
        assertEquals("in flight", hub.next("ready", "handed over"));
        assertEquals("gone", hub.next("in flight", "received"));
    }

    @Test
    @Step(1)
    void gone_is_for_ever() {
        assertEquals("gone", hub.next("gone", "received"));
        assertEquals("gone", hub.next("gone", "handed over"));
        assertEquals("gone", hub.next("gone", "timed out"));
        assertEquals("gone", hub.next("gone", "disconnected"));
    }

    @Test
    @Step(1)
    void handing_over_is_no_receipt() {
        assertEquals("in flight", hub.next("in flight", "handed over"));
    }

    @Test
    @Step(1)
    void an_unknown_event_changes_nothing() {
        assertEquals("ready", hub.next("ready", "painted"));
        assertEquals("in flight", hub.next("in flight", ""));
        assertEquals("gone", hub.next("gone", "Handed over"));
    }

    @Test
    @Step(2)
    void without_a_receipt_a_message_is_ready_again() {
        assertEquals("ready", hub.next("in flight", "timed out"));
        assertEquals("ready", hub.next("in flight", "disconnected"));
    }

    @Test
    @Step(2)
    void a_message_that_nobody_has_stays_ready() {
        assertEquals("ready", hub.next("ready", "timed out"));
        assertEquals("ready", hub.next("ready", "disconnected"));
    }

    @Test
    @Step(2)
    void after_each_attempt_it_can_be_handed_over_again() {
        assertEquals("ready", after("handed over", "timed out"));
        assertEquals("in flight", after("handed over", "disconnected", "handed over"));
        assertEquals("gone", after("handed over", "timed out", "handed over", "received"));
    }

    @Test
    @Step(2)
    void the_hub_keeps_what_is_ready_and_what_is_in_flight() {
        assertEquals(3, hub.kept(List.of("ready", "in flight", "gone", "ready")));
        assertEquals(0, hub.kept(List.of("gone", "gone")));
        assertEquals(0, hub.kept(List.of()));
    }

    @Test
    @Step(3)
    void a_receipt_that_comes_late_counts() {
        assertEquals("gone", hub.next("ready", "received"));
        assertEquals("gone", after("handed over", "timed out", "received"));
        assertEquals("gone", after("handed over", "disconnected", "received", "handed over"));
    }

    /** What becomes of a message that is ready when all this happens to it. */
    private String after(String... events) {
        return Arrays.stream(events).reduce("ready", hub::next);
    }
}
