package workbook.kit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lesson98_abilities.Presence;
import lesson98_abilities.Servers;
import lesson98_abilities.Talker;
import org.junit.jupiter.api.Test;
import workbook.kit.history.CheckResult;
import workbook.kit.history.Guarantees;
import workbook.kit.history.History;
import workbook.kit.history.PublishedMessage;
import workbook.kit.network.Traffic;

/** A network that fails as the test says, for the test's clients and for the learner's own. */
class NetworkAbilitiesTest extends InOneJvmAndInTwo {

    NetworkAbilitiesTest(Jvms jvms) {
        super(jvms);
    }

    private Lab chat() {
        return opened(Lab.running(Servers.Chat.class).network());
    }

    @Test
    void a_line_is_silent_and_comes_back() {
        Lab lab = opened(Lab.running(Presence.class).clock().network());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        ada.emits("here", "ada");

        grace.goesSilent();
        lab.passes(ofSeconds(31));
        assertThat(grace).heardNothing();
        grace.comesBack();
        assertThat(grace).heardOnly("left", "ada");
    }

    @Test
    void a_line_is_cut_and_the_others_hear_of_it() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        grace.drops();
        assertThat(ada).heardOnly("left");
        assertFalse(grace.connected());
        ada.emits("say", "hi");
        grace.connects();
        assertThat(grace).heardNothing();
    }

    @Test
    void the_network_cuts_a_line_itself() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        grace.line().cuts();
        assertThat(ada).heardOnly("left");
        assertFalse(grace.connected());
        grace.connects();
        ada.emits("say", "hi");
        assertThat(grace).heardOnly("said", "hi");
    }

    @Test
    void all_that_a_cut_causes_is_waited_for() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        for (int i = 1; i <= 40; i++) {
            lab.client("grace" + i).line().cuts();
            assertEquals(i, ada.heard().size());
        }
    }

    @Test
    void what_is_delayed_is_waited_for() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        grace.line().delays(ofMillis(30));

        ada.emits("say", "hi");
        assertThrows(Unmet.class, () -> assertThat(grace).heardNothing());
        assertThat(grace).heardOnly("said", "hi");
    }

    @Test
    void one_event_is_lost() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        // tag::lost[]
        ada.line().toServer().drops(2, "say");

        ada.emits("say", "a");
        ada.emits("say", "b");
        ada.emits("say", "c");
        assertThat(grace).heardInOrder("said", "a", "c");
        // end::lost[]
    }

    @Test
    void an_acknowledgement_is_lost() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        ada.line().toClient().dropsAcknowledgement(1);

        Question lost = ada.asks("price", "tea");
        assertThat(lost).didNotAnswer();
        assertThrows(Unmet.class, () -> assertThat(lost).answered(3));
        assertThat(ada.asks("price", "tea")).answered(3);
    }

    @Test
    void one_event_comes_twice() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        ada.line().toServer().duplicates(1, "say");

        ada.emits("say", "hi");
        assertThrows(Unmet.class, () -> assertThat(grace).heardOnly("said", "hi"));
        assertThat(grace).heardInOrder("said", "hi", "hi");
    }

    @Test
    void one_who_does_not_read_gets_it_later_and_nobody_else_waits() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        grace.line().toClient().stopsReading();

        Object[] lines = IntStream.range(0, 20)
                .mapToObj(i -> String.valueOf(i).repeat(200))
                .toArray();
        for (Object line : lines) {
            ada.emits("say", line); // which returns when the server has dealt with it
        }
        assertEquals(0, grace.line().toClient().traffic().events());
        grace.line().toClient().readsSlowly(200_000);
        assertThat(grace).heardInOrder("said", lines);
    }

    @Test
    void frames_and_bytes_are_counted() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        Traffic before = grace.line().toClient().traffic();

        ada.emits("say", "hi");
        ada.emits("say", "x".repeat(1000));
        lab.settles();

        Traffic after = grace.line().toClient().traffic();
        assertEquals(2, after.events() - before.events());
        assertTrue(after.frames() - before.frames() >= 2, after.toString());
        assertTrue(after.bytes() - before.bytes() > 1000, after.toString());
        assertEquals(2, ada.line().toServer().traffic().events());
        assertEquals(0, ada.line().toClient().traffic().events());
    }

    /** What clients heard is fed into a history, and checked. */
    @Test
    void a_history_of_what_was_heard_is_checked() {
        Guarantees chat = Guarantees.toEach(message -> Set.of("grace"));
        assertTrue(history(client -> {}).check(chat.exactlyOnce()).holds());
        assertTrue(history(client -> {}).check(chat.inOrder()).holds());

        CheckResult lost = history(ada -> ada.line().toServer().drops(2, "say")).check(chat.atLeastOnce());
        assertFalse(lost.holds());
        assertTrue(lost.toString().contains("grace never gets \"b\""), lost.toString());
        CheckResult twice =
                history(ada -> ada.line().toServer().duplicates(2, "say")).check(chat.atMostOnce());
        assertFalse(twice.holds());
        assertEquals(2, twice.part().size());
    }

    private interface Fault {
        void on(Client ada);
    }

    private History history(Fault fault) {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        fault.on(ada);
        var history = new History();
        for (String text : List.of("a", "b", "c")) {
            History.Operation publishing = history.publishes(message(text));
            ada.emits("say", text);
            publishing.returned();
        }
        grace.heard("said")
                .forEach(said -> history.delivered("grace", message(said.replaceAll("said \"(.*)\"", "$1"))));
        return history;
    }

    private static PublishedMessage message(String text) {
        return new PublishedMessage("ada", "chat", text);
    }

    @Test
    void the_learners_own_client_has_a_line_that_loses_and_doubles() {
        Lab lab = Lab.running(Talker.class).network();
        ScriptedServer server = lab.server().answers("price", item -> 3);
        opened(lab);
        server.line().toServer().drops(2, "step");
        server.line().toServer().duplicates(3, "step");

        server.emits("go", 3);
        assertThat(server).heardInOrder("step", 1, 3, 3);
        server.line().toClient().dropsAcknowledgement(1);
        server.emits("ask", "tea");
        assertThat(lab.log()).isEmpty();
        server.emits("ask", "tea");
        assertThat(lab.log()).reads("costs 3");
        server.line().toClient().delays(ofMillis(30));
        server.emits("say", "hi");
        assertThat(lab.log()).reads("costs 3", "said hi");
    }

    @Test
    void the_learners_own_client_is_cut_off() {
        Lab lab = Lab.running(Talker.class).network();
        ScriptedServer server = lab.server();
        opened(lab);

        server.line().cuts();
        assertThat(lab.log()).reads("gone");
        assertThrows(Unmet.class, () -> server.emits("say", "hi"));
    }

    @Test
    void the_learners_own_client_hears_later_what_was_held() {
        Lab lab = Lab.running(Talker.class).network();
        ScriptedServer server = lab.server();
        opened(lab);

        server.goesSilent();
        server.emits("go", 2);
        server.emits("say", "hi");
        assertThat(server).heardNothing();
        assertThat(lab.log()).isEmpty();
        server.comesBack();
        assertThat(server).heardInOrder("step", 1, 2);
        assertThat(lab.log()).reads("said hi");
        assertThrows(Unmet.class, () -> assertThat(server).heardNothing());
        assertEquals(
                List.of("nothing crosses your client's line", "your client's line works again"),
                lab.frames().stream()
                        .filter(frame -> !frame.crossed())
                        .map(Frame::raw)
                        .toList());
    }
}
