package workbook.kit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import lesson98_abilities.Interruptions;
import lesson98_abilities.Servers;
import org.junit.jupiter.api.Test;

/** Lines that fall silent by the test's clock, clients that are offline for a while, and transports. */
class InterruptionAbilitiesTest extends InOneJvmAndInTwo {

    InterruptionAbilitiesTest(Jvms jvms) {
        super(jvms);
    }

    /** Used by a test as the page of the learner's client. */
    interface Page {
        boolean says(String text);

        void whispers(String text);
    }

    @Test
    void a_silent_client_is_given_up_by_the_clock() {
        Lab lab = opened(Lab.running(Interruptions.Hall.class).heartbeat().network());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        lab.passes(ofSeconds(9));
        ada.goesSilent();
        lab.passes(ofMillis(5_999));
        assertThat(grace).heardNothing();
        assertTrue(ada.connected());
        lab.passes(ofMillis(1));
        assertThat(grace).heardOnly("left", "somebody");
        assertThrows(Unmet.class, () -> assertThat(grace).heardNothing());
    }

    @Test
    void what_the_test_does_beside_sending_stands_between_the_packets() {
        Lab lab = opened(Lab.running(Interruptions.Hall.class).heartbeat().network());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        lab.settles(); // grace's arrival is told before
        ada.goesSilent();
        lab.passes(ofMillis(14_999));
        ada.comesBack();
        lab.passes(ofMinutes(4));
        ada.drops();
        lab.settles();

        List<String> happened = lab.frames().stream()
                .filter(frame -> !List.of("OPEN", "PING", "PONG").contains(frame.type()))
                .map(Frame::toString)
                .toList();
        assertEquals(
                List.of(
                        "-- nothing crosses ada's line",
                        "-- 14999 ms pass",
                        "-- ada's line works again",
                        "-- 4 min pass",
                        "-- ada loses the connection",
                        "grace <- 42/chat,[\"left\",\"somebody\"]"),
                happened.subList(happened.size() - 6, happened.size()));
        assertFalse(grace.frames().stream().anyMatch(frame -> !frame.crossed()));
    }

    @Test
    void one_who_comes_back_in_time_stays_and_is_pinged_again() {
        Lab lab = opened(Lab.running(Interruptions.Hall.class).heartbeat().network());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");
        long before = pings(ada);

        ada.goesSilent();
        lab.passes(ofSeconds(14));
        ada.comesBack();
        lab.passes(ofSeconds(60));

        assertThat(grace).heardNothing();
        assertEquals(7, pings(ada) - before);
        assertTrue(lab.scheduled().size() >= 2);
    }

    private static long pings(Client client) {
        client.lab().settles();
        return client.frames().stream()
                .filter(frame -> frame.type().equals("PING"))
                .count();
    }

    @Test
    void without_a_heartbeat_by_the_clock_nobody_is_given_up() {
        Lab lab = opened(Lab.running(Interruptions.Hall.class).clock().network());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        ada.goesSilent();
        lab.passes(ofSeconds(1_000));

        assertThat(grace).heardNothing();
        assertEquals(List.of(), lab.scheduled());
    }

    @Test
    void an_exercise_changes_the_configuration_of_its_server() {
        Client ada = opened(Lab.running(Interruptions.Hall.class)).client("ada");
        Client grace = opened(Lab.running(Servers.Chat.class)).client("grace");

        assertTrue(opening(ada).contains("\"pingInterval\":10000,\"pingTimeout\":5000"), opening(ada));
        assertFalse(opening(grace).contains("\"pingInterval\":10000"), opening(grace));
    }

    private static String opening(Client client) {
        client.lab().settles();
        return client.frames().get(0).raw();
    }

    @Test
    void what_a_client_emits_offline_is_sent_when_it_is_back() {
        Lab lab = opened(Lab.running(Servers.Chat.class));
        Client ada = lab.client("ada", Handshake.NONE.reconnecting());
        Client grace = lab.client("grace");
        String first = ada.id();

        ada.goesOffline();
        assertFalse(ada.connected());
        assertThat(grace).heardOnly("left");
        ada.emits("say", "one");
        ada.emits("say", "two");
        grace.emits("say", "lost");
        assertEquals(List.of("left"), grace.heard());
        ada.comesOnline();
        assertThat(grace).heardInOrder("said", "one", "two");
        assertThat(ada).heardNothing();
        assertFalse(first.equals(ada.id()));
        grace.emits("say", "welcome");
        assertThat(ada).heardOnly("said", "welcome");
    }

    @Test
    void one_who_does_not_reconnect_cannot_be_offline_for_a_while() {
        Lab lab = opened(Lab.running(Servers.Chat.class));
        Client ada = lab.client("ada");

        assertThrows(IllegalStateException.class, ada::goesOffline);
    }

    @Test
    void the_page_of_the_learners_client_works_online_and_offline() {
        Lab lab = Lab.running(Interruptions.Reader.class);
        ScriptedServer server = lab.server();
        Page page = lab.functions(Page.class);
        opened(lab);

        assertTrue(page.says("one"));
        page.whispers("two");
        assertThat(server).heard("say", "one").heard("whisper", "two");
        server.goesOffline();
        assertFalse(page.says("three"));
        assertThat(server).heardInOrder("say", "one");
        server.comesOnline();
        assertThat(server).heardInOrder("say", "one", "three");
        server.emits("hello");
        assertThat(server).heard("hello yourself");
    }

    private Lab chat() {
        return opened(Lab.running(Servers.Chat.class));
    }

    @Test
    void each_packet_goes_one_way() {
        Lab lab = chat();
        Client ada = lab.client("ada", Handshake.NONE.upgradingLater());
        Client grace = lab.client("grace");

        ada.emits("say", "one");
        ada.upgrades("say", "two");
        ada.emits("say", "three");
        grace.emits("say", "hi");

        assertThat(grace).heardInOrder("said", "one", "two", "three");
        assertEquals(
                List.of(
                        "HTTP < 0{...}",
                        "HTTP > 40",
                        "HTTP < 40{...}",
                        "HTTP > 42[\"say\",\"one\"]",
                        "WebSocket > 2probe",
                        "WebSocket < 3probe",
                        "WebSocket > 5",
                        "WebSocket > 42[\"say\",\"two\"]",
                        "WebSocket > 42[\"say\",\"three\"]",
                        "WebSocket < 42[\"said\",\"hi\"]"),
                ada.crossings());
    }

    @Test
    void one_whose_websocket_is_refused_goes_on_by_http() {
        Lab lab = chat();
        Client ada = lab.client("ada", Handshake.NONE.upgradingLater());
        Client grace = lab.client("grace", Handshake.NONE.polling());

        ada.cannotUpgrade();
        ada.emits("say", "hi");

        assertThat(grace).heardOnly("said", "hi");
        assertTrue(ada.crossings().contains("HTTP > 42[\"say\",\"hi\"]"), ada.crossings()::toString);
        assertTrue(grace.crossings().contains("HTTP < 42[\"said\",\"hi\"]"), grace.crossings()::toString);
        assertTrue(ada.crossings().stream().noneMatch(each -> each.startsWith("WebSocket")));
    }

    @Test
    void one_that_does_not_upgrade_later_cannot() {
        Lab lab = chat();
        Client ada = lab.client("ada", Handshake.NONE.upgrading());

        assertThrows(IllegalStateException.class, ada::upgrades);
        assertTrue(ada.crossings().contains("WebSocket > 5"), ada.crossings()::toString);
    }
}
