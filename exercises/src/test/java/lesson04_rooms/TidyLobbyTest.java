package lesson04_rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class TidyLobbyTest {

    @RegisterExtension
    final Lab lab = Lab.running(TidyLobby.class);

    final Client ada = lab.client("ada", Map.of("name", "ada"));
    final Client grace = lab.client("grace", Map.of("name", "grace"));
    final Client alan = lab.client("alan", Map.of("name", "alan"));

    @Test
    @Step(1)
    void a_client_that_joins_is_announced_to_the_others_in_the_room() {
        ada.emits("join", "tea");
        alan.emits("join", "coffee");

        assertThat(grace.asks("join", "coffee")).answered("ok");

        assertThat(alan).heardInOrder("joined", "grace");
        assertThat(ada).heardInOrder("joined");
        assertThat(grace).heardInOrder("joined");
    }

    @Test
    @Step(1)
    void a_client_that_joins_is_welcomed_and_then_told_the_number_of_guests() {
        grace.emits("join", "tea");
        alan.emits("join", "tea");

        assertEquals(List.of("welcome \"Help yourself.\"", "guests 2"), alan.heard());
        assertThat(grace).heardInOrder("welcome", "Help yourself.");
        assertThat(grace).heardInOrder("guests", 1);
    }

    @Test
    @Step(1)
    void a_room_without_a_free_seat_is_full_and_the_others_are_not() {
        grace.emits("join", "chess");

        assertThat(ada.asks("join", "chess")).answered("full");
        assertThat(ada.asks("join", "coffee")).answered("ok");
        assertThat(alan.asks("join", "coffee")).answered("ok");
        assertThat(grace).heardInOrder("joined");
    }

    @Test
    @Step(1)
    void a_client_that_is_told_full_is_not_in_the_room() {
        grace.emits("join", "chess");
        ada.emits("join", "chess");

        assertThat(ada.asks("join", "chess")).answered("full");
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(1)
    void a_room_that_is_not_there_is_refused_and_joining_twice_is_not() {
        assertThat(alan.asks("join", "cellar")).answered("no such room");
        assertThat(ada.asks("join", (Object) null)).answered("no such room");
        assertThat(alan.asks("open", Map.of("name", "go"))).answered("invalid");
        grace.emits("join", "chess");

        assertThat(grace.asks("join", "chess")).answered("ok");
        assertThat(grace).heardInOrder("guests", 1);
    }

    @Test
    @Step(1)
    void a_room_that_was_opened_later_is_a_room_like_the_others() {
        assertThat(ada.asks("open", room("go", "Black begins.", 2))).answered("ok");

        assertThat(grace.asks("join", "go")).answered("ok");
        assertThat(ada.asks("join", "go")).answered("ok");
        assertThat(alan.asks("join", "go")).answered("full");

        assertEquals(List.of("welcome \"Black begins.\"", "guests 2"), ada.heard());
        assertThat(grace).heardInOrder("joined", "ada");
    }

    @Test
    @Step(1)
    void a_client_whose_connection_ends_leaves_its_seat_free() {
        grace.emits("join", "chess");
        grace.disconnects();

        assertThat(ada.asks("join", "chess")).answered("ok");
        assertThat(ada).heardInOrder("guests", 1);
    }

    @Test
    @Step(2)
    void a_client_that_leaves_is_announced_and_its_seat_is_free() {
        grace.emits("join", "tea");
        alan.emits("join", "tea");
        ada.emits("join", "coffee");

        assertThat(alan.asks("leave", "tea")).answered("ok");
        assertThat(alan.asks("leave", "tea")).answered("not here");
        assertThat(ada.asks("leave", "tea")).answered("not here");
        assertThat(ada.asks("leave", "nowhere")).answered("not here");

        assertThat(grace).heardInOrder("left", "alan");
        assertThat(alan).heardInOrder("left");
        assertThat(ada.asks("join", "tea")).answered("ok");
    }

    @Test
    @Step(2)
    void a_room_that_was_opened_later_can_be_left_and_is_listed() {
        grace.emits("open", room("go", "Black begins.", 2));
        alan.emits("join", "go");
        ada.emits("join", "go");
        ada.emits("join", "tea");

        assertThat(alan.asks("leave", "go")).answered("ok");

        assertThat(ada).heardInOrder("left", "alan");
        assertThat(grace.asks("list", "")).answered(List.of("tea 1/2", "coffee 0/3", "chess 0/1", "go 1/2"));
    }

    @Test
    @Step(2)
    void a_room_that_everyone_has_left_is_still_there() {
        ada.emits("join", "tea");
        ada.emits("leave", "tea");

        assertThat(alan.asks("list", "")).answered(List.of("tea 0/2", "coffee 0/3", "chess 0/1"));
        assertThat(grace.asks("join", "tea")).answered("ok");
    }

    @Test
    @Step(2)
    void the_list_counts_people_who_are_there() {
        alan.emits("join", "tea");
        grace.emits("join", "tea");
        grace.emits("join", "chess");
        alan.disconnects();

        assertThat(ada.asks("list", "")).answered(List.of("tea 1/2", "coffee 0/3", "chess 1/1"));
        assertThat(grace).heardInOrder("left");
    }

    private static Map<String, Object> room(String name, String welcome, int seats) {
        return Map.of("name", name, "welcome", welcome, "seats", seats);
    }
}
