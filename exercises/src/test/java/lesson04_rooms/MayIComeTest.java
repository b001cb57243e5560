package lesson04_rooms;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Question;
import workbook.kit.Step;

class MayIComeTest {

    @RegisterExtension
    final Lab lab = Lab.running(MayICome.class);

    final Client ada = lab.client("ada", Map.of("user", "ada"));
    final Client grace = lab.client("grace", Map.of("user", "grace"));
    final Client gracesPhone = lab.client("grace's phone", Map.of("user", "grace"));
    final Client alan = lab.client("alan", Map.of("user", "alan"));

    @BeforeEach
    void ada_opens_a_circle() {
        ada.emits("open", "book");
    }

    @Test
    @Step(1)
    void an_invited_user_comes_in_with_every_client() {
        ada.emits("invite", guest("grace"));

        assertThat(grace.asks("join", "book")).answered("ok");
        assertThat(gracesPhone.asks("join", "book")).answered("ok");
        grace.emits("say", line("page 12"));

        assertThat(gracesPhone).heard("said", "page 12");
        assertThat(grace).heardOnly("invited", "book");
    }

    @Test
    @Step(1)
    void a_user_without_an_invitation_is_refused_and_hears_nothing() {
        ada.emits("invite", guest("grace"));
        grace.emits("join", "book");

        Question request = alan.asks("join", "book");
        grace.emits("say", line("hi"));

        assertThat(alan).heardNothing();
        assertThat(request).answered("not invited");
    }

    @Test
    @Step(1)
    void there_is_no_way_into_a_room_that_is_no_circle() {
        assertThat(alan.asks("join", "user:grace")).answered("not invited");
        assertThat(gracesPhone.asks("join", "poem")).answered("not invited");
        assertThat(ada.asks("join", (Object) null)).answered("not invited");

        ada.emits("invite", guest("grace"));

        assertThat(grace).heardOnly("invited", "book");
        assertThat(alan).heardNothing();
    }

    @Test
    @Step(1)
    void a_circle_is_opened_once_and_only_its_owner_invites() {
        assertThat(grace.asks("open", "book")).answered("taken");
        assertThat(alan.asks("open", "Book club")).answered("invalid");
        assertThat(alan.asks("open", "poem")).answered("ok");

        assertThat(grace.asks("invite", guest("alan"))).answered("not yours");
        assertThat(ada.asks("invite", guest("alan"))).answered("ok");
    }

    @Test
    @Step(1)
    void joining_twice_is_being_there_once() {
        ada.emits("join", "book");
        ada.emits("invite", guest("alan"));
        alan.emits("join", "book");

        assertThat(ada.asks("join", "book")).answered("ok");
        alan.emits("say", line("hello"));

        assertThat(ada).heardOnly("said", "hello");
    }

    @Test
    @Step(2)
    void a_user_who_is_off_the_list_does_not_come_in() {
        ada.emits("invite", guest("alan"));
        ada.emits("invite", guest("grace"));

        assertThat(ada.asks("revoke", guest("alan"))).answered("ok");

        assertThat(alan.asks("join", "book")).answered("not invited");
        assertThat(gracesPhone.asks("join", "book")).answered("ok");
    }

    @Test
    @Step(2)
    void a_user_who_is_not_connected_can_be_taken_off_the_list() {
        ada.emits("invite", guest("alan"));
        alan.disconnects();

        assertThat(ada.asks("revoke", guest("alan"))).answered("ok");
        alan.connects();

        assertThat(alan.asks("join", "book")).answered("not invited");
    }

    @Test
    @Step(2)
    void a_user_who_is_off_one_list_stays_on_the_others() {
        ada.emits("open", "poem");
        ada.emits("invite", guest("grace"));
        ada.emits("invite", Map.of("circle", "poem", "user", "grace"));

        ada.emits("revoke", guest("grace"));

        assertThat(grace.asks("join", "poem")).answered("ok");
        assertThat(gracesPhone.asks("join", "book")).answered("not invited");
    }

    @Test
    @Step(2)
    void a_user_who_was_never_on_the_list_can_be_revoked_as_well() {
        assertThat(ada.asks("revoke", guest("alan"))).answered("ok");
        assertThat(alan.asks("join", "book")).answered("not invited");
    }

    @Test
    @Step(2)
    void only_the_owner_decides() {
        ada.emits("invite", guest("grace"));
        ada.emits("invite", guest("alan"));

        assertThat(grace.asks("revoke", guest("alan"))).answered("not yours");
        assertThat(ada.asks("revoke", Map.of("circle", "poem", "user", "alan"))).answered("not yours");
        assertThat(ada.asks("revoke", Map.of("circle", "book"))).answered("not yours");
        assertThat(alan.asks("join", "book")).answered("ok");
    }

    @Test
    @Step(3)
    void a_user_who_is_off_the_list_is_out_at_once() {
        ada.emits("invite", guest("grace"));
        ada.emits("invite", guest("alan"));
        grace.emits("join", "book");
        gracesPhone.emits("join", "book");
        alan.emits("join", "book");
        ada.emits("join", "book");

        ada.emits("revoke", guest("grace"));
        ada.emits("say", line("between us"));

        assertThat(alan).heard("said", "between us");
        assertThat(grace).heardOnly("invited", "book");
        assertThat(gracesPhone).heardOnly("invited", "book");
    }

    @Test
    @Step(3)
    void a_user_who_is_out_can_be_invited_again() {
        ada.emits("invite", guest("alan"));
        alan.emits("join", "book");
        ada.emits("join", "book");

        ada.emits("revoke", guest("alan"));
        assertThat(alan.asks("say", line("wait"))).answered("not a member");
        ada.emits("invite", guest("alan"));

        assertThat(alan.asks("join", "book")).answered("ok");
        assertThat(alan.asks("say", line("thanks"))).answered("ok");
        assertThat(ada).heardOnly("said", "thanks");
        assertThat(alan).heardInOrder("invited", "book", "book");
    }

    @Test
    @Step(3)
    void a_user_who_is_out_of_one_circle_stays_in_the_others() {
        alan.emits("open", "poem");
        alan.emits("invite", Map.of("circle", "poem", "user", "grace"));
        grace.emits("join", "poem");
        ada.emits("invite", guest("grace"));

        ada.emits("revoke", guest("grace"));

        assertThat(grace.asks("say", Map.of("circle", "poem", "text", "hi"))).answered("ok");
    }

    private static Map<String, String> guest(String user) {
        return Map.of("circle", "book", "user", user);
    }

    private static Map<String, String> line(String text) {
        return Map.of("circle", "book", "text", text);
    }
}
