package lesson11_servers;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class TwoHubsTest {

    @RegisterExtension
    final Lab lab = Lab.running(TwoHubs.class).servers("north", "south");

    final Client ada = lab.client("ada").at("north");
    final Client alan = lab.client("alan").at("north");
    final Client grace = lab.client("grace").at("south");
    final Client joan = lab.later("joan").at("south");

    @Test
    @Step(1)
    void a_line_for_everyone_reaches_both_servers_once() {
        assertThat(ada.asks("all", "hi")).answered("ok");

        assertThat(grace).heardOnly("said", "hi");
        assertThat(ada).heardOnly("said", "hi");
        assertThat(alan).heardOnly("said", "hi");
    }

    @Test
    @Step(1)
    void it_also_crosses_the_other_way() {
        assertThat(grace.asks("all", "  hello ")).answered("ok");
        ada.emits("all", "hi");

        assertThat(alan).heardInOrder("said", "  hello ", "hi");
        assertThat(grace).heardInOrder("said", "  hello ", "hi");
    }

    @Test
    @Step(1)
    void the_same_text_from_both_servers_is_two_lines() {
        alan.emits("all", "hi");
        grace.emits("all", "hi");

        assertThat(ada).heardInOrder("said", "hi", "hi");
        assertThat(grace).heardInOrder("said", "hi", "hi");
    }

    @Test
    @Step(1)
    void what_is_refused_does_not_cross() {
        assertThat(ada.asks("all", "")).answered("no text");
        assertThat(alan.asks("say", (Object) null)).answered("no text");
        assertThat(ada.asks("all", "x".repeat(201))).answered("too long");
        assertThat(alan.asks("tell", in("", "hi"))).answered("no room");
        assertThat(ada.asks("tell", Map.of("room", "tea"))).answered("no text");
        assertThat(grace.asks("join", "")).answered("no room");
        assertThat(grace.asks("leave", (Object) null)).answered("no room");
        assertThat(grace).heardNothing();
    }

    @Test
    @Step(1)
    void when_one_server_stops_the_other_one_goes_on() {
        ada.emits("all", "one");
        lab.stops("north");
        assertThat(grace.asks("all", "two")).answered("ok");

        assertThat(grace).heardInOrder("said", "one", "two");
        assertThat(alan).heardOnly("said", "one");
    }

    @Test
    @Step(1)
    void the_bus_stores_nothing_for_those_who_come_later() {
        ada.emits("all", "one");
        joan.connects();
        ada.emits("all", "two");

        assertThat(joan).heardOnly("said", "two");
    }

    @Test
    @Step(2)
    void everyone_but_the_sender_hears_it_once() {
        assertThat(ada.asks("say", "hi")).answered("ok");

        assertThat(grace).heardOnly("said", "hi");
        assertThat(alan).heardOnly("said", "hi");
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(2)
    void it_is_the_same_at_the_other_server() {
        joan.connects();
        assertThat(grace.asks("say", "hello")).answered("ok");

        assertThat(joan).heardOnly("said", "hello");
        assertThat(ada).heardOnly("said", "hello");
        assertThat(grace).heardNothing();
    }

    @Test
    @Step(3)
    void a_room_is_one_room_on_both_servers() {
        joan.connects();
        ada.emits("join", "tea");
        grace.emits("join", "tea");

        assertThat(ada.asks("tell", in("tea", "milk?"))).answered("ok");

        assertThat(grace).heardOnly("said", "milk?");
        assertThat(joan).heardNothing();
        assertThat(alan).heardNothing();
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(3)
    void a_room_can_have_members_at_the_other_server_only() {
        assertThat(grace.asks("join", "coffee")).answered("ok");

        assertThat(alan.asks("tell", in("coffee", "sugar?"))).answered("ok");

        assertThat(grace).heardOnly("said", "sugar?");
        assertThat(ada).heardNothing();
        assertThat(alan).heardNothing();
    }

    @Test
    @Step(3)
    void a_client_that_left_a_room_hears_everything_else() {
        alan.emits("join", "tea");
        grace.emits("join", "tea");
        assertThat(grace.asks("leave", "tea")).answered("ok");

        ada.emits("tell", in("tea", "milk?"));
        ada.emits("say", "bye");

        assertThat(alan).heardInOrder("said", "milk?", "bye");
        assertThat(grace).heardOnly("said", "bye");
    }

    private static Map<String, String> in(String room, String text) {
        return Map.of("room", room, "text", text);
    }
}
