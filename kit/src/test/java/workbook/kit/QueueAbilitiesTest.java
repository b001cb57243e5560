package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lesson98_abilities.Depot;
import org.junit.jupiter.api.Test;
import workbook.kit.history.Guarantees;

/** What a test can ask of a queue: consumers that send receipts, and the history of its messages. */
class QueueAbilitiesTest extends InOneJvmAndInTwo {

    private final Guarantees toGrace = Guarantees.toEach(message -> Set.of("grace"));

    QueueAbilitiesTest(Jvms jvms) {
        super(jvms);
    }

    private static Map<String, String> parcel(String text) {
        return Map.of("topic", "street", "text", text);
    }

    /** Ada sends two parcels, and grace gets and reports them. */
    private Lab sent(Class<?> depot) {
        Lab lab = opened(Lab.running(depot));
        Client ada = lab.client("ada");
        Client grace = lab.client("grace").emitsBack("parcel", "got", "id");
        grace.emits("follow", "street");
        // tag::each[]
        ada.asksEach("send", List.of(parcel("tea"), parcel("cake")));
        // end::each[]
        return lab;
    }

    @Test
    void a_history_is_read_from_the_packets() {
        WireHistory history = sent(Depot.class).history("send", "parcel", "got");

        assertThat(history)
                .keeps(
                        toGrace.exactlyOnce(),
                        toGrace.inOrder(),
                        toGrace.nobodyElse(),
                        toGrace.ofEffects().exactlyOnce());
        List<String> lines = history.toString()
                .lines()
                .map(line -> line.substring(5))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "ada begins to publish \"cake\" in street",
                        "ada begins to publish \"tea\" in street",
                        "ada's publish of \"cake\" in street has succeeded",
                        "ada's publish of \"tea\" in street has succeeded",
                        "grace begins to acknowledge \"cake\" in street",
                        "grace begins to acknowledge \"tea\" in street",
                        "grace carries out \"cake\" from ada in street",
                        "grace carries out \"tea\" from ada in street",
                        "grace gets \"cake\" from ada in street",
                        "grace gets \"tea\" from ada in street",
                        "grace's acknowledge of \"cake\" in street has succeeded",
                        "grace's acknowledge of \"tea\" in street has succeeded"),
                lines);
    }

    @Test
    void a_message_that_comes_twice_is_shown_in_the_shortest_history() {
        Lab lab = sent(Depot.Doubling.class);

        Unmet unmet = assertThrows(
                Unmet.class,
                () -> assertThat(lab.history("send", "parcel", "got")).keeps(toGrace.atMostOnce()));

        assertEquals("Each message arrives at most once.", unmet.expected());
        List<String> got = unmet.got().lines().toList();
        assertEquals("grace gets \"tea\" from ada more than once.", got.get(0));
        assertEquals(3, got.size());
    }

    @Test
    void a_message_that_never_comes_is_shown_with_its_publishing() {
        Lab lab = sent(Depot.Losing.class);

        Unmet unmet = assertThrows(
                Unmet.class,
                () -> assertThat(lab.history("send", "parcel", "got")).keeps(toGrace.atLeastOnce()));

        assertEquals(
                "grace never gets \"tea\", which ada has published.",
                unmet.got().lines().findFirst().orElse(""));
    }

    @Test
    void a_receipt_that_is_refused_is_no_effect() {
        WireHistory history = sent(Depot.Refusing.class).history("send", "parcel", "got");

        assertEquals(true, history.check(toGrace.exactlyOnce()).holds());
        assertEquals(
                "grace never carries out \"tea\", which ada has published.",
                history.check(toGrace.ofEffects().atLeastOnce()).sentence());
    }

    @Test
    void a_publishing_that_was_refused_or_asked_for_no_answer_is_not_known_to_have_happened() {
        Lab lab = opened(Lab.running(Depot.Losing.class));
        Client ada = lab.client("ada");
        ada.asks("send", parcel(""));
        ada.emits("send", parcel("tea"));

        assertThat(lab.history("send", "parcel", "got")).keeps(toGrace.atLeastOnce());
    }

    @Test
    void what_was_in_hand_is_released_when_its_client_has_left() {
        Lab lab = opened(Lab.running(Depot.class));
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        grace.emits("follow", "street");
        ada.asks("send", parcel("tea"));
        grace.drops();
        grace.connects();
        grace.emits("follow", "street");
        ada.asks("send", parcel("cake"));

        assertThat(lab.history("send", "parcel", "got")).keeps(toGrace.inFlightAtMost(1));
    }

    @Test
    void a_consumer_that_keeps_silent_sends_no_receipts() {
        Lab lab = opened(Lab.running(Depot.class));
        Client ada = lab.client("ada");
        Client grace = lab.client("grace").emitsBack("parcel", "got", "id");
        grace.emits("follow", "street");
        grace.keepsSilentOn("parcel");
        ada.asks("send", parcel("tea"));

        assertEquals(
                List.of(),
                grace.frames().stream()
                        .filter(frame -> "got".equals(frame.event()))
                        .toList());
    }

    @Test
    void receipts_carry_each_number_as_it_came() {
        Lab lab = opened(Lab.running(Depot.class));
        Client ada = lab.client("ada");
        Client grace = lab.client("grace").emitsBack("parcel", "got", "id");
        grace.emits("follow", "street");
        ada.asksEach(
                "send",
                IntStream.rangeClosed(1, 20).mapToObj(i -> parcel("" + i)).toList());

        lab.settles();
        assertEquals(
                List.of("10", "20"),
                grace.frames().stream()
                        .filter(frame -> "got".equals(frame.event()))
                        .map(frame -> frame.data().get(0))
                        .filter(id -> id.endsWith("0"))
                        .toList());
    }

    @Test
    void an_answer_before_the_storing_is_seen() {
        Lab lab = opened(Lab.running(Depot.Keeping.class).store());
        Client ada = lab.client("ada");

        ada.asks("keep", "tea");
        assertThat(lab.answeredBeforeStored()).isEmpty();
        ada.asks("promise", "cake");
        ada.asks("keep", "milk");
        assertThat(lab.answeredBeforeStored()).reads("promise");
    }
}
