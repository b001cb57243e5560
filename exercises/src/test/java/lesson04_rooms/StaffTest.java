package lesson04_rooms;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Handshake;
import workbook.kit.Lab;
import workbook.kit.Step;

class StaffTest {

    @RegisterExtension
    final Lab lab = Lab.running(Staff.class);

    // tag::tokens[]
    final Client ada = lab.client("ada", Handshake.auth("token", "t-71"));
    final Client grace = lab.client("grace", Handshake.auth("token", "t-38"));
    final Client gracesPhone = lab.client("grace's phone", Handshake.auth("token", "t-38"));
    final Client alan = lab.client("alan", Handshake.auth("token", "t-52")); // no admin
    final Client visitor = lab.client("visitor"); // no token
    // end::tokens[]

    @Test
    @Step(1)
    void admins_join_the_staff_room_and_hear_each_other() {
        assertThat(ada.asks("join", as("staff", "admin"))).answered("ok");
        assertThat(grace.asks("join", as("staff", "admin"))).answered("ok");

        ada.emits("say", in("staff", "coffee?"));
        grace.emits("say", in("staff", "tea!"));

        assertThat(grace).heardOnly("said", "coffee?");
        assertThat(ada).heardOnly("said", "tea!");
    }

    @Test
    @Step(1)
    void a_user_without_the_role_is_refused_and_hears_nothing() {
        ada.emits("join", as("staff", "admin"));
        grace.emits("join", as("staff", "admin"));

        assertThat(alan.asks("join", as("staff", "user"))).answered("not allowed");
        assertThat(visitor.asks("join", Map.of("room", "staff"))).answered("not allowed");
        ada.emits("say", in("staff", "the cake is for alan"));

        assertThat(grace).heardOnly("said", "the cake is for alan");
        assertThat(alan).receivedNothingWith("the cake is for alan");
        assertThat(visitor).heardNothing();
    }

    @Test
    @Step(1)
    void a_client_that_says_it_is_an_admin_is_none() {
        ada.emits("join", as("staff", "admin"));

        assertThat(alan.asks("join", as("staff", "admin"))).answered("not allowed");
        assertThat(visitor.asks("join", as("staff", "admin"))).answered("not allowed");
        ada.emits("say", in("staff", "nobody hears this"));

        assertThat(alan).heardNothing();
        assertThat(visitor).heardNothing();
    }

    @Test
    @Step(1)
    void an_admin_joins_whatever_the_page_says() {
        assertThat(grace.asks("join", as("staff", "user"))).answered("ok");
        assertThat(ada.asks("join", Map.of("room", "staff"))).answered("ok");
    }

    @Test
    @Step(1)
    void the_lobby_is_for_everyone() {
        assertThat(visitor.asks("join", as("lobby", "user"))).answered("ok");
        assertThat(alan.asks("join", as("lobby", "user"))).answered("ok");
        assertThat(alan.asks("join", as("cellar", "user"))).answered("no such room");
        assertThat(grace.asks("say", in("lobby", "me?"))).answered("not a member");

        alan.emits("say", in("lobby", "hi"));

        assertThat(visitor).heardOnly("said", "hi");
    }

    @Test
    @Step(2)
    void an_admin_who_is_dismissed_is_out_at_once_with_every_client() {
        ada.emits("join", as("staff", "admin"));
        grace.emits("join", as("staff", "admin"));
        gracesPhone.emits("join", as("staff", "admin"));

        assertThat(ada.asks("dismiss", "grace")).answered("ok");
        assertThat(ada.asks("say", in("staff", "she has left us"))).answered("ok");

        assertThat(grace).heardNothing();
        assertThat(gracesPhone).heardNothing();
        assertThat(grace.asks("join", as("staff", "admin"))).answered("not allowed");
    }

    @Test
    @Step(2)
    void a_dismissed_admin_stays_in_the_lobby_and_the_others_stay_admins() {
        grace.emits("join", as("lobby", "admin"));
        grace.emits("join", as("staff", "admin"));
        alan.emits("join", as("lobby", "user"));

        grace.emits("dismiss", "grace");
        alan.emits("say", in("lobby", "are you there?"));

        assertThat(grace).heardOnly("said", "are you there?");
        assertThat(ada.asks("join", as("staff", "admin"))).answered("ok");
        assertThat(gracesPhone.asks("dismiss", "ada")).answered("not allowed");
    }

    @Test
    @Step(2)
    void only_an_admin_dismisses() {
        ada.emits("join", as("staff", "admin"));
        grace.emits("join", as("staff", "admin"));

        assertThat(alan.asks("dismiss", "ada")).answered("not allowed");
        grace.emits("say", in("staff", "hello"));

        assertThat(ada).heardOnly("said", "hello");
    }

    @Test
    @Step(2)
    void a_user_who_is_no_admin_can_be_dismissed_without_harm() {
        assertThat(ada.asks("dismiss", "alan")).answered("ok");
        assertThat(ada.asks("dismiss", "grace")).answered("ok");
        assertThat(ada.asks("dismiss", "grace")).answered("ok");
    }

    @Test
    @Step(2)
    void an_admin_who_is_dismissed_while_not_connected_is_no_admin_afterwards() {
        grace.disconnects();
        gracesPhone.disconnects();

        assertThat(ada.asks("dismiss", "grace")).answered("ok");
        grace.connects();

        assertThat(grace.asks("join", as("staff", "admin"))).answered("not allowed");
    }

    private static Map<String, String> as(String room, String role) {
        return Map.of("room", room, "role", role);
    }

    private static Map<String, String> in(String room, String text) {
        return Map.of("room", room, "text", text);
    }
}
