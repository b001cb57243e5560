package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.transport.NamespaceClient;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lesson98_abilities.Servers;
import org.junit.jupiter.api.Test;

/** Who connects to an exercise, how, and to how many namespaces and servers. */
class ConnectionAbilitiesTest extends InOneJvmAndInTwo {

    ConnectionAbilitiesTest(Jvms jvms) {
        super(jvms);
    }

    private Lab chat() {
        return opened(Lab.running(Servers.Chat.class));
    }

    private Lab building() {
        return opened(Lab.running(Servers.Building.class));
    }

    @Test
    void one_person_has_several_clients() {
        Lab lab = chat();
        Client ada = lab.client("ada", Map.of("name", "ada"));
        Client phone = lab.client("ada's phone", Map.of("name", "ada"));
        Client grace = lab.client("grace", Map.of("name", "grace"));

        grace.emits("whisper", List.of("ada", "psst"));
        assertThat(ada).heardOnly("whispered", "psst");
        assertThat(phone).heardOnly("whispered", "psst");
        assertThat(grace).heardNothing();
        assertThrows(IllegalArgumentException.class, () -> lab.client("ada"));
        assertThrows(Unmet.class, () -> assertThat(phone).heardNothing());
    }

    @Test
    void one_connection_is_in_several_namespaces() {
        Lab lab = building();
        // tag::namespaces[]
        Client ada = lab.client("ada");
        Member adasNews = ada.joins("/news");
        Client grace = lab.client("grace");
        Member gracesNews = grace.joins("/news");

        ada.emits("say", "hi");
        adasNews.emits("say", "read all about it");
        adasNews.emits("enter", "sports");
        ada.emits("enter", "kitchen");

        assertThat(grace).heardOnly("said", "hi");
        assertThat(gracesNews).heardOnly("said", "read all about it");
        // end::namespaces[]
        assertThrows(Unmet.class, () -> assertThat(gracesNews).heardOnly("said", "hi"));
        assertEquals(List.of("kitchen"), ada.rooms());
        assertEquals(List.of("sports"), adasNews.rooms());
        assertEquals(List.of(), gracesNews.rooms());
        assertThat(gracesNews.asks("price", "tea")).answered(3);
        assertEquals("grace in /news", gracesNews.name());
    }

    @Test
    void one_who_leaves_a_namespace_stays_in_the_others() {
        Lab lab = building();
        Client ada = lab.client("ada");
        Member adasNews = ada.joins("/news");
        Client grace = lab.client("grace");
        Member gracesNews = grace.joins("/news");

        gracesNews.leaves();
        adasNews.emits("say", "late");
        ada.emits("say", "hi");

        assertThat(grace).heardOnly("said", "hi");
        assertFalse(gracesNews.connected());
        assertThrows(Unmet.class, () -> gracesNews.emits("say", "hi"));
        assertThrows(Unmet.class, () -> assertThat(gracesNews).heardNothing());
    }

    @Test
    void a_token_is_good_bad_or_absent() {
        Lab lab = building();
        Client ada = lab.client("ada", Handshake.auth("token", "secret"));
        Client grace = lab.client("grace", Handshake.auth("token", "guess"));
        Client alan = lab.client("alan");
        Member inside = ada.joins("/staff");
        Member denied = grace.joins("/staff");
        Member without = alan.joins("/staff");

        assertThat(inside.asks("price", "tea")).answered(3);
        assertThat(denied).wasRefused();
        assertThat(without).wasRefused();
        assertThrows(Unmet.class, () -> assertThat(inside).wasRefused());
        assertThrows(Unmet.class, () -> denied.emits("say", "hi"));
        assertThat(grace.asks("price", "tea")).answered(3); // refused there, and still here
    }

    @Test
    void a_client_of_the_guarded_namespace_alone_is_refused() {
        Lab lab = building();
        Client ada = lab.later("ada", Handshake.auth("token", "secret")).in("/staff");
        Client grace = lab.later("grace").in("/staff");

        ada.connects();
        grace.connects();

        assertThat(ada.asks("price", "tea")).answered(3);
        assertThat(grace).wasRefused();
    }

    @Test
    void who_is_in_which_room_is_known() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        ada.emits("enter", "tea");
        ada.emits("enter", "coffee");
        assertEquals(List.of("coffee", "tea"), ada.rooms());
        assertEquals(List.of(), grace.rooms());
        grace.emits("tell", List.of("tea", "hot"));
        assertThat(ada).heardOnly("told", "hot");
        ada.emits("leave", "tea");
        assertEquals(List.of("coffee"), ada.rooms());
        ada.disconnects();
        assertEquals(List.of(), ada.rooms());
    }

    @Test
    void frames_are_written_by_hand() {
        Lab lab = Lab.running(Servers.Building.class);
        PlainSocket ada = lab.plain("ada");
        PlainSocket grace = lab.plain("grace");
        opened(lab);

        ada.sends("40", "40/news,", "42[\"price\",\"without an id\"]", "427[\"price\",\"tea\"]");
        assertThat(ada).received("437[3]").isOpen();
        assertThrows(Unmet.class, () -> assertThat(ada).closed());
        assertThrows(Unmet.class, () -> assertThat(ada).received("438[3]"));
        assertEquals(1, grace.received().size(), "never CONNECT: only the handshake of Engine.IO");
        assertThat(grace).isOpen();
    }

    @Test
    void an_event_before_the_connect_is_no_message() {
        Lab lab = Lab.running(Servers.Building.class);
        PlainSocket ada = lab.plain("ada");
        PlainSocket grace = lab.plain("grace");
        opened(lab);
        grace.sends("40");

        ada.sends("42[\"say\",\"hi\"]", "40");

        assertThat(ada).closed();
        assertThrows(Unmet.class, () -> assertThat(ada).isOpen());
        lab.settles();
        assertFalse(grace.received().contains("42[\"said\",\"hi\"]"));
    }

    @Test
    void odd_packets_end_the_connection_of_whoever_sends_them() {
        for (String odd : List.of("4", "49", "hello", "4x", "42{\"no\":\"array\"}", "42[\"open")) {
            Lab lab = Lab.running(Servers.Building.class);
            PlainSocket ada = lab.plain("ada");
            PlainSocket grace = lab.plain("grace");
            opened(lab);
            grace.sends("40");
            ada.sends("40", odd);

            assertThat(ada).closed();
            grace.sends("427[\"price\",\"tea\"]");
            assertThat(grace).received("437[3]").isOpen();
        }
    }

    @Test
    void several_servers_know_nothing_of_each_other() {
        Lab lab = opened(Lab.running(Servers.Chat.class).servers("north", "south"));
        Client ada = there(lab, "ada", "north");
        Client grace = there(lab, "grace", "south");
        Client alan = there(lab, "alan", "north");

        ada.emits("all", "hi");
        assertThat(ada).heardOnly("said", "hi");
        assertThat(alan).heardOnly("said", "hi");
        assertThat(grace).heardNothing();
        Client joan = lab.later("joan").at("west");
        assertThrows(IllegalArgumentException.class, joan::connects);
    }

    @Test
    void between_joined_servers_a_broadcast_crosses_once() {
        Lab lab = opened(Lab.running(Servers.Chat.class).joinedServers("north", "south", "east"));
        Client ada = there(lab, "ada", "north");
        Client grace = there(lab, "grace", "south");
        Client alan = there(lab, "alan", "east");

        ada.emits("all", "hi");
        assertThat(ada).heardOnly("said", "hi");
        assertThat(grace).heardOnly("said", "hi");
        assertThat(alan).heardOnly("said", "hi");
        assertThrows(Unmet.class, () -> assertThat(grace).heardNothing());
        grace.emits("enter", "tea");
        assertEquals(List.of("tea"), grace.rooms());
        ada.emits("tell", List.of("tea", "hot"));
        assertThat(grace).heard("told", "hot");
        assertThat(alan).heardOnly("said", "hi");
    }

    @Test
    void a_bus_gives_each_message_to_all_servers_of_a_lab_once() {
        Lab lab = opened(Lab.running(Servers.OnABus.class).servers("north", "south"));
        Client ada = there(lab, "ada", "north");
        Client grace = there(lab, "grace", "south");

        ada.emits("say", "hi");
        assertThat(ada).heardOnly("said", "hi");
        assertThat(grace).heardOnly("said", "hi");
        assertThrows(Unmet.class, () -> assertThat(grace).heardNothing());
        Client alan = there(lab, "alan", "south"); // it stores nothing
        assertThat(alan).heardNothing();
    }

    @Test
    void with_several_servers_a_verdict_says_where_each_client_is() {
        Lab lab = opened(Lab.running(Servers.Chat.class).servers("north", "south"));
        Client ada = there(lab, "ada", "north");
        there(lab, "grace", "south");

        ada.emits("say", "hi");
        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(ada).heard("said", "hi"));
        assertEquals(
                List.of("ada at north", "grace at south"),
                unmet.rows().stream().map(Row::who).toList());
        assertTrue(ada.frames().stream().allMatch(frame -> frame.client().equals("ada at north")));
        assertEquals("ada", chat().client("ada").name());
    }

    @Test
    void one_of_several_servers_stops_and_the_others_go_on() {
        Lab lab = opened(Lab.running(Servers.OnABus.class).servers("north", "south"));
        Client ada = there(lab, "ada", "north");
        Client grace = there(lab, "grace", "south");
        ada.emits("say", "hi");

        // tag::stops[]
        lab.stops("south");
        ada.emits("say", "anyone?");

        assertThat(ada).heardInOrder("said", "hi", "anyone?");
        assertThat(grace).heardOnly("said", "hi");
        // end::stops[]
        assertTrue(ada.connected());
        assertFalse(grace.connected());
        assertThrows(IllegalArgumentException.class, grace::connects);
        assertThrows(IllegalArgumentException.class, () -> lab.stops("south"));
        grace.at("north").connects();
        ada.emits("say", "back");
        assertThat(grace).heardInOrder("said", "hi", "back");
        Lab single = chat();
        assertThrows(IllegalStateException.class, () -> single.stops("server"));
    }

    @Test
    void what_a_listener_of_the_bus_throws_is_noted_and_the_others_get_the_message() {
        Lab lab = opened(Lab.running(Servers.OnABus.class).servers("north", "south"));
        Client ada = there(lab, "ada", "north");

        ada.emits("say", "bad");
        lab.settles();
        assertTrue(lab.run().notes().stream().anyMatch(note -> note.contains("a bad text")));
    }

    @Test
    void servers_that_publish_what_they_get_are_stopped() {
        Lab lab = opened(Lab.running(Servers.OnABus.class).servers("north", "south"));
        Client ada = there(lab, "ada", "north");

        ada.emits("say", "loop");
        lab.settles();
        assertTrue(lab.run().notes().stream().anyMatch(note -> note.contains("again and again")));
    }

    @Test
    void a_router_keeps_sessions_together() {
        Lab lab = opened(echoes().about(Servers.Routes.class));
        // tag::router[]
        Router router = lab.router();

        assertThat(router.talks(30)).isEmpty();
        assertThat(router.opened()).reads("north 15", "south 15");
        Client ada = router.client("ada");
        ada.emits("say", "hi");

        assertThat(ada).heardOnly("said", "hi");
        // end::router[]
        assertEquals("ada at north", ada.name());
        assertEquals("grace at south", router.client("grace").name());
        assertTrue(router.polls("nobody") >= 400);
    }

    @Test
    void a_router_that_breaks_sessions_is_noticed() {
        Lab lab = opened(echoes().about(Servers.WrongRoutes.class));
        Router router = lab.router();

        List<String> broken = router.talks(5).all();
        assertEquals(4, broken.size());
        assertEquals("and 2 more", broken.get(3));
        router.sharesOneConnection();
        assertThat(router.talks(5)).isEmpty();
        assertThrows(Unmet.class, () -> assertThat(router.opened()).reads("north 5", "south 5"));
    }

    @Test
    void a_router_chooses_a_server_that_is_there() {
        Lab lab = opened(echoes().about(Servers.Nowhere.class));

        assertThrows(Unmet.class, () -> lab.router().opens(1));
        assertThrows(IllegalStateException.class, () -> chat().router());
    }

    private static Lab echoes() {
        return Lab.of(chat -> chat.addEventListener(
                        "say", String.class, (client, text, ack) -> client.sendEvent("said", text)))
                .servers("north", "south");
    }

    @Test
    void a_plain_socket_is_asked_for_a_text_that_it_must_not_receive() {
        Lab lab = Lab.running(Servers.Building.class);
        PlainSocket ada = lab.plain("ada");
        PlainSocket grace = lab.plain("grace");
        opened(lab);
        ada.sends("40", "40/news,");
        grace.sends("40");

        ada.sends("42[\"say\",\"hi\"]");

        assertThat(ada).receivedNothingWith("said");
        assertThrows(Unmet.class, () -> assertThat(grace).receivedNothingWith("said"));
    }

    @Test
    void the_end_of_a_plain_socket_is_never_missed() {
        Lab lab = Lab.of(chat -> chat.addEventListener("bye", String.class, (client, text, ack) -> {
            client.sendEvent("said", text);
            ((NamespaceClient) client).getBaseClient().disconnect(); // no close frame
        }));
        List<PlainSocket> sockets = IntStream.range(0, 200)
                .mapToObj(number -> lab.plain("socket " + number))
                .toList();
        opened(lab);

        for (PlainSocket socket : sockets) {
            socket.sends("40", "42[\"bye\",\"later\"]");
            assertThat(socket).received("42[\"said\",\"later\"]").closed();
        }
    }

    @Test
    void an_id_that_was_made_by_chance_is_no_text_that_was_sent() {
        Lab lab = Lab.running(Servers.Building.class);
        PlainSocket ada = lab.plain("ada");
        Client grace = lab.client("grace");
        opened(lab);
        ada.sends("40", "42[\"say\",\"hi\"]");

        assertThat(ada).receivedNothingWith(idIn(ada.received()));
        assertThat(grace)
                .receivedNothingWith(idIn(lab.frames().stream()
                        .filter(frame -> frame.client().equals("grace") && !frame.sent())
                        .map(Frame::raw)
                        .toList()));
    }

    /** Five letters of the id that the server gave a connection. */
    private static String idIn(List<String> frames) {
        return frames.stream()
                .filter(frame -> frame.contains("\"sid\":\""))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*\"sid\":\"..(.....).*", "$1");
    }

    @Test
    void what_is_called_an_id_in_a_message_is_a_text_that_was_sent() {
        assertEquals("42[\"said\",{\"sid\":\"ok\"}]", Frame.withoutId("42[\"said\",{\"sid\":\"ok\"}]"));
        assertEquals("0{\"sid\":\"\",\"upgrades\":[]}", Frame.withoutId("0{\"sid\":\"MMdok2\",\"upgrades\":[]}"));
        assertEquals("40/chat,{\"sid\":\"\"}", Frame.withoutId("40/chat,{\"sid\":\"ok\"}"));
    }

    /** Connects to one of several servers. */
    private static Client there(Lab lab, String name, String server) {
        Client client = lab.later(name).at(server);
        client.connects();
        return client;
    }

    @Test
    void a_client_polls() {
        assertTalks(Handshake::polling);
    }

    @Test
    void a_client_begins_with_polling_and_upgrades() {
        assertTalks(Handshake::upgrading);
    }

    private void assertTalks(UnaryOperator<Handshake> how) {
        Lab lab = chat();
        Client ada = lab.client("ada", how.apply(Handshake.NONE));
        Client grace = lab.client("grace", how.apply(Handshake.query(Map.of("name", "grace"))));

        ada.emits("say", "hi");
        assertThat(grace).heardOnly("said", "hi");
        assertThat(ada).heardNothing();
        assertThat(ada.asks("price", "tea")).answered(3);
        assertThrows(Unmet.class, () -> assertThat(grace).heardNothing());
        for (int i = 0; i < 5; i++) { // A client that polls has no line at some moments.
            grace.drops();
            assertFalse(grace.connected());
            grace.connects();
        }
        ada.emits("say", "again");
        assertThat(grace).heard("said", "again");
    }

    @Test
    void one_who_reconnects_is_back_and_nothing_is_doubled() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace", Handshake.NONE.reconnecting());
        String first = grace.id();

        grace.drops();
        assertTrue(grace.connected());
        assertFalse(first.equals(grace.id()));
        assertThat(ada).heardOnly("left");
        ada.emits("say", "hi");
        assertThat(grace).heard("said", "hi");
        grace.emits("say", "back");
        assertThat(ada).heard("said", "back");
    }

    @Test
    void one_who_does_not_reconnect_stays_away() {
        Lab lab = chat();
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        grace.drops();
        assertFalse(grace.connected());
        ada.emits("say", "hi");
        assertThrows(Unmet.class, () -> assertThat(grace).heard("said", "hi"));
    }

    @Test
    void bytes_cross() {
        Client ada = chat().client("ada");

        ada.emits("pic", (Object) new byte[] {1, 2, 3});

        assertThat(ada).heardOnly("pic", (Object) new byte[] {1, 2, 3});
        assertThrows(Unmet.class, () -> assertThat(ada).heardOnly("pic", (Object) new byte[] {1, 2}));
    }

    @Test
    void a_message_that_is_too_long_is_named() {
        Client ada = chat().client("ada");

        Unmet unmet = assertThrows(Unmet.class, () -> ada.emits("say", "x".repeat(70_000)));
        assertTrue(unmet.got().contains("more than the 65,536"), unmet.got());
    }

    @Test
    void a_value_without_json_fails_the_test_with_its_line() {
        assertEquals("", troubleOf("text"));
        for (String event : List.of("instant", "ask")) {
            String trouble = troubleOf(event);
            assertTrue(trouble.contains("Instant"), event + ": " + trouble);
            assertTrue(trouble.matches("(?s).*at Servers\\.java:\\d+.*"), trouble);
        }
    }

    /** What fails a test in which that event is emitted, and nothing is asserted; or nothing. */
    private String troubleOf(String event) {
        Lab lab = opened(Lab.running(Servers.Timestamps.class));
        Client ada = lab.client("ada");
        var unused = ada.asks(event, "");
        lab.settles();
        lab.run().notes();
        try {
            lab.run().requireNoTroubles();
            return "";
        } catch (Unmet unmet) {
            return unmet.got();
        }
    }
}
